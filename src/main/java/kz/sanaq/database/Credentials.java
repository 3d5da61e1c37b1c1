package kz.sanaq.database;

/** A login and its password; the password is never shown. */
public record Credentials(String login, String password) {

    @Override
    public String toString() {
        return login;
    }
}

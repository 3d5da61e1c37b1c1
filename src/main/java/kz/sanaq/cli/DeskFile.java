package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.sanaq.intake.Inbox;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.reference.ReferenceBook;
import org.jspecify.annotations.Nullable;

/** A file that somebody names, as its inbox has it. */
final class DeskFile {

    private DeskFile() {}

    /**
     * The file with its sender and time: its inbox is its folder or the one around that.
     *
     * @param sender who sent it, where that is said; else the manifest or the folder says
     * @return none where nothing says who sent it
     */
    static Optional<InboxFile> of(Path named, @Nullable String sender, ReferenceBook book) {
        Path file = named.toAbsolutePath().normalize();
        Path folder = Objects.requireNonNull(file.getParent());
        if (sender != null) {
            return Optional.of(ofWhomever(named, sender));
        }
        return Stream.of(folder, Objects.requireNonNullElse(folder.getParent(), folder))
                .map(inbox -> new Inbox(inbox).file(file))
                .filter(found -> book.reporters().byCode(found.sender()).isPresent())
                .findFirst();
    }

    /** The same, also where nobody knows the sender. */
    static InboxFile ofWhomever(Path named, @Nullable String sender, ReferenceBook book) {
        return of(named, sender, book).orElseGet(() -> ofWhomever(named, Inbox.UNKNOWN));
    }

    private static InboxFile ofWhomever(Path named, String sender) {
        Path file = named.toAbsolutePath().normalize();
        InboxFile near = new Inbox(Objects.requireNonNull(file.getParent())).file(file);
        return new InboxFile(file, near.name(), sender, near.receivedAt());
    }
}

package kz.sanaq.notice;

/** How a message goes. */
enum Channel {
    MAIL,
    WEBHOOK,
    PING
}

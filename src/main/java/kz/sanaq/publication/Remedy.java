package kz.sanaq.publication;

import kz.sanaq.language.Message;

/** What a reader can do about a message. */
record Remedy(Message message) {}

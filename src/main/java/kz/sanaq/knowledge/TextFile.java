package kz.sanaq.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.sanaq.language.Message;

/** A file's text, in UTF-8 and nothing else. */
final class TextFile {

    private TextFile() {}

    static String read(Path file, String relativePath) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadKnowledge(relativePath, 0, 0, Message.of("knowledge.not-utf-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

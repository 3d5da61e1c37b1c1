package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A wire between Sanaq and its database that can be cut, or go dead without a word, and be mended. */
final class Wire implements AutoCloseable {

    private final ServerSocket end;
    private final int port;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean isCut;
    private volatile boolean isSilent;

    /** To this port of this machine. */
    Wire(int port) throws IOException {
        this.port = port;
        this.end = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return end.getLocalPort();
    }

    /** Closes what is open, at both ends, and takes nothing more. */
    void cut() {
        isCut = true;
        hangUp();
    }

    /** Swallows what is said, and hangs up on nobody: neither end is told anything. */
    void silence() {
        isSilent = true;
    }

    /** Works again for those who come anew; what went dead stays so, half open at the server's end. */
    void mend() {
        isCut = false;
        isSilent = false;
    }

    private void hangUp() {
        sockets.forEach(Wire::close);
        sockets.clear();
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                connect(end.accept());
            } catch (IOException e) {
                // closed, or nobody at the other end
            }
        }
    }

    private void connect(Socket near) throws IOException {
        sockets.add(near);
        if (isCut) {
            near.close();
            return;
        }
        Socket far = new Socket();
        sockets.add(far);
        far.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        Pair pair = new Pair(near, far);
        daemon(() -> pair.pass(near, far));
        daemon(() -> pair.pass(far, near));
    }

    /** One connection through the wire; once dead, it stays dead. */
    private final class Pair {

        private final Socket near;
        private final Socket far;
        private volatile boolean isDead;

        Pair(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        void pass(Socket from, Socket to) {
            byte[] bytes = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    isDead |= isSilent;
                    if (!isDead) {
                        out.write(bytes, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException e) {
                // one end is gone
            }
            isDead |= isSilent;
            if (!isDead) {
                close(near);
                close(far);
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        end.close();
        hangUp();
    }
}

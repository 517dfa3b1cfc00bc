package io.github.otpgate.outbox.pool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Leads TCP connections to one server or another, as a virtual address does. Those that it leads already stay where they are. */
final class Forwarder implements AutoCloseable {

    private final ServerSocket entrance;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile int target;
    private volatile int lost;
    private final AtomicInteger led = new AtomicInteger();

    private Forwarder(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    static Forwarder to(int port) {
        try {
            Forwarder made = new Forwarder(new ServerSocket(0, 100, InetAddress.getLoopbackAddress()), port);
            made.run("forwarder", made::lead);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From now on new connections are led there. */
    void leadTo(int port) {
        target = port;
    }

    /** As if the zone of the other end were lost: what is connected now stays connected, and nothing goes through any more. */
    void loseThoseConnected() {
        lost = led.get();
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lead() throws IOException {
        while (!entrance.isClosed()) {
            Socket client = entrance.accept();
            sockets.add(client);
            try {
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.add(server);
                int number = led.incrementAndGet();
                run("to server", () -> pump(number, client, server));
                run("to client", () -> pump(number, server, client));
            } catch (IOException nobodyThere) {
                client.close();
            }
        }
    }

    private void pump(int number, Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (number > lost) {
                    out.write(buffer, 0, read);
                }
            }
        } finally {
            if (number > lost) {
                from.close();
                to.close();
            }
        }
    }

    private void run(String what, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException closed) {
                        // One end is closed, so is the other.
                        sockets.removeIf(Socket::isClosed);
                    }
                },
                what);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }
}

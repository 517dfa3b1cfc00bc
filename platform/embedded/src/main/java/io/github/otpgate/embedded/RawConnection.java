package io.github.otpgate.embedded;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection to a server, on which requests go out byte by byte as told and answers are read as they are. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    public RawConnection(int port) {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress("localhost", port), PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends these bytes, however much of a request they are. */
    public RawConnection send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    /** As {@link #send(byte[])}, each character one byte. */
    public RawConnection send(String bytes) throws IOException {
        return send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /**
     * The next answer.
     *
     * @throws EOFException if the server has closed the connection instead
     */
    public RawAnswer answer() throws IOException {
        String head = head();
        RawAnswer answer = new RawAnswer(head, "");
        int length = answer.status() == 204 || answer.status() == 304
                ? 0
                : answer.header("content-length").map(Integer::parseInt).orElse(0);
        return new RawAnswer(head, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    /** Whether the server has sent nothing more and closed the connection; waits until it does either. */
    public boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!endsHead(head.toByteArray())) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed after: " + head.toString(StandardCharsets.ISO_8859_1));
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean endsHead(byte[] head) {
        int end = head.length;
        return end >= 4
                && head[end - 4] == '\r'
                && head[end - 3] == '\n'
                && head[end - 2] == '\r'
                && head[end - 1] == '\n';
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

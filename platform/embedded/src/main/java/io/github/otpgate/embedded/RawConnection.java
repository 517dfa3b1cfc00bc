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
    private static final String LINE_END = "\r\n";
    private static final String HEAD_END = LINE_END + LINE_END;

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
        String head = through(HEAD_END);
        RawAnswer answer = new RawAnswer(head, "");
        return new RawAnswer(head, new String(body(answer), StandardCharsets.UTF_8));
    }

    private byte[] body(RawAnswer answer) throws IOException {
        if (answer.status() == 204 || answer.status() == 304) {
            return new byte[0];
        }
        return answer.header("transfer-encoding")
                        .filter("chunked"::equalsIgnoreCase)
                        .isPresent()
                ? chunks()
                : in.readNBytes(
                        answer.header("content-length").map(Integer::parseInt).orElse(0));
    }

    /** RFC 9112 section 7.1; our servers send neither extensions nor trailers. */
    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(through(LINE_END).strip(), 16);
            body.write(in.readNBytes(size));
            in.skipNBytes(LINE_END.length());
        } while (size > 0);
        return body.toByteArray();
    }

    /** Whether the server has sent nothing more and closed the connection; waits until it does either. */
    public boolean isClosedByServer() throws IOException {
        try {
            return in.read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private String through(String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.length() < end.length()
                || !read.substring(read.length() - end.length()).equals(end)) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
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

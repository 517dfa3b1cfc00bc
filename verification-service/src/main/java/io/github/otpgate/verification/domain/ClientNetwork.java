package io.github.otpgate.verification.domain;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network that a trainee's machine is in. The address itself would be personal data: of IPv4 the first 24 bits are kept, of
 * IPv6 the first 48.
 *
 * @param prefix in CIDR notation, such as {@code 203.0.113.0/24}
 */
public record ClientNetwork(String prefix) {

    /** What a well-formed address looks like, for error messages. */
    public static final String EXPECTED = "an IPv4 or IPv6 address";

    private static final int LONGEST = 45;
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    /** Without a colon Java would ask the name service for the address. */
    private static final Pattern MAYBE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    /** The network of the machine with this address, or empty if the text is not {@link #EXPECTED}. */
    public static Optional<ClientNetwork> ofAddress(String text) {
        if (text.length() > LONGEST
                || !(IPV4.matcher(text).matches() || MAYBE_IPV6.matcher(text).matches())) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(text);
            byte[] bytes = address.getAddress();
            int kept = bytes.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT;
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            String network = InetAddress.getByAddress(bytes).getHostAddress();
            return Optional.of(new ClientNetwork(network + "/" + kept * Byte.SIZE));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}

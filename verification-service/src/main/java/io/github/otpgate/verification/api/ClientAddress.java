package io.github.otpgate.verification.api;

import io.github.otpgate.verification.domain.ClientNetwork;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The trainee's IP address as callers tell it. Only its network goes on. */
public final class ClientAddress {

    public static final String EXPECTED = "an IPv4 or IPv6 address";

    private static final int LONGEST = 45;
    private static final int IPV4_BYTES = 4;
    private static final int IPV4_KEPT = 3;
    private static final int IPV6_KEPT = 6;
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    /** A text without a colon could be a host name, and Java would go and ask for it. */
    private static final Pattern MAYBE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

    private ClientAddress() {}

    /** The network of the machine with this address, or empty if the text is not {@link #EXPECTED}. */
    public static Optional<ClientNetwork> network(String text) {
        boolean candidate = text.length() <= LONGEST
                && (IPV4.matcher(text).matches() || MAYBE_IPV6.matcher(text).matches());
        if (!candidate) {
            return Optional.empty();
        }
        try {
            byte[] address = InetAddress.getByName(text).getAddress();
            int kept = address.length == IPV4_BYTES ? IPV4_KEPT : IPV6_KEPT;
            Arrays.fill(address, kept, address.length, (byte) 0);
            String network = InetAddress.getByAddress(address).getHostAddress();
            return Optional.of(new ClientNetwork(network + "/" + kept * Byte.SIZE));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}

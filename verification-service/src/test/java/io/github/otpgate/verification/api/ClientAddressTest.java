package io.github.otpgate.verification.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.verification.domain.ClientNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.0/24",
        "0.0.0.0, 0.0.0.0/24",
        "255.255.255.255, 255.255.255.0/24",
        "::ffff:203.0.113.7, 203.0.113.0/24",
        "2001:db8:abcd:12:1:2:3:4, 2001:db8:abcd:0:0:0:0:0/48",
        "2001:DB8::1, 2001:db8:0:0:0:0:0:0/48",
        "::1, 0:0:0:0:0:0:0:0/48"
    })
    void onlyTheNetworkIsKept(String address, String network) {
        assertThat(ClientAddress.network(address)).contains(new ClientNetwork(network));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "lms.example",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.4:80",
                "[::1]",
                ":::",
                "12345::",
                "fe80::1%eth0",
                "2130706433",
                "0x7f.1.1.1",
                "1.2.3.4 ",
                "１.2.3.4"
            })
    void anythingElseIsNoAddressAndIsLookedUpNowhere(String text) {
        assertThat(ClientAddress.network(text)).isEmpty();
    }
}

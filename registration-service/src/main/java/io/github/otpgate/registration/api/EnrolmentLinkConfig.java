package io.github.otpgate.registration.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;

/** Where trainees find the web app. */
@ConfigMapping(prefix = "otpgate.public-url")
interface EnrolmentLinkConfig {

    /** The address of this installation as trainees' browsers reach it, without a path; the base of enrolment links. */
    @WithParentName
    URI publicUrl();
}

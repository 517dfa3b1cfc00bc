package io.github.otpgate.testkit.rings.bad.application;

import java.sql.Connection;

record KnowsSql(Connection connection) {}

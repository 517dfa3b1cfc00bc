// What the page is told, for the tests to see.
window.told = [];
for (const type of ["otp-accepted", "otp-locked", "otp-unavailable", "otp-phone-verification"]) {
  document.addEventListener(type, (event) => window.told.push({ type, ...event.detail }));
}

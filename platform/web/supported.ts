/**
 * Whether this browser is new enough: iOS 15.4, Chrome and Android's WebView 94, Firefox 93 (deploy/docs/web-app.md). By what it can
 * do, as user agents tell anything: `Object.hasOwn` came with iOS 15.4 and Chrome 93.
 */
export function supported(): boolean {
  return (
    typeof Object.hasOwn === "function" && typeof AbortController === "function" && "replaceChildren" in Element.prototype
  );
}

import colours from "./colours.inline.css";
import keypad from "./keypad.inline.css";
import layout from "./otp-verify.inline.css";
import panels from "./panel.inline.css";

const CSS = colours + layout + keypad + panels;

let sheet: CSSStyleSheet | undefined;

/** One sheet for all fields, which no policy of a page forbids; in browsers without such sheets an element with the same styles. */
export function dress(root: ShadowRoot): void {
  try {
    sheet ??= constructed();
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement("style");
    style.textContent = CSS;
    root.append(style);
  }
}

function constructed(): CSSStyleSheet {
  if (!("adoptedStyleSheets" in Document.prototype)) {
    throw new TypeError("no adopted style sheets");
  }
  const constructing = new CSSStyleSheet();
  constructing.replaceSync(CSS);
  return constructing;
}

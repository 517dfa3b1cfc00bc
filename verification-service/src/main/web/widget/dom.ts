type Attributes = Record<string, string | boolean | ((event: Event) => void)>;
type Child = Node | string | false;

/** An element: functions become listeners, `true` an empty attribute, `false` none. Texts are texts, never markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value !== false) {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child !== false));
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

/** A picture of lines on a field of 24 by 24, which says nothing that the text beside it does not say. */
export function icon(lines: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", lines);
  svg.append(path);
  return svg;
}

import { h, svg } from "./dom";

const RADIUS = 128;
const LENGTH = 2 * Math.PI * RADIUS;

/** A ring that empties as time goes by, around the code. */
export interface Ring {
  element: HTMLElement;
  /** What is left, from 1 to 0, and whether that is little. */
  draw(left: number, little: boolean): void;
}

export function ring(...content: HTMLElement[]): Ring {
  const circle = { cx: "140", cy: "140", r: String(RADIUS), fill: "none", "stroke-width": "10" };
  const arc = svg("circle", {
    ...circle,
    class: "ring-arc",
    "stroke-linecap": "round",
    "stroke-dasharray": LENGTH.toFixed(2),
    transform: "rotate(-90 140 140)",
  });
  const drawing = svg(
    "svg",
    { viewBox: "0 0 280 280", "aria-hidden": "true", focusable: "false" },
    svg("circle", { ...circle, class: "ring-track" }),
    arc,
  );
  const element = h("div", { class: "ring" }, drawing, h("div", { class: "ring-content" }, ...content));
  return {
    element,
    draw(left, little) {
      arc.setAttribute("stroke-dashoffset", (LENGTH * (1 - left)).toFixed(2));
      element.toggleAttribute("data-little", little);
    },
  };
}

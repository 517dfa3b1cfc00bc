import { svg } from "./dom";

/** Drawn on 24 by 24, in strokes of the text's colour. */
const PATHS = {
  shield: "M12 3l7.5 2.8v5.4c0 4.6-3.1 8.1-7.5 9.8-4.4-1.7-7.5-5.2-7.5-9.8V5.8z M8.8 12l2.3 2.3 4.1-4.4",
  lock: "M6.5 10.5h11a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5z M8 10.5V8a4 4 0 0 1 8 0v2.5 M12 14.5v2.2",
  link: "M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2 M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2",
  device: "M4.5 5h15A1.5 1.5 0 0 1 21 6.5v8A1.5 1.5 0 0 1 19.5 16h-15A1.5 1.5 0 0 1 3 14.5v-8A1.5 1.5 0 0 1 4.5 5z M9 20h6 M12 16v4",
  clock: "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z M12 7.5V12l3 2",
  person: "M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8z M4.5 20.5c.8-3.8 3.8-5.5 7.5-5.5s6.7 1.7 7.5 5.5",
  done: "M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17z M8.3 12.2l2.6 2.6 4.8-5.2",
  away: "M3.5 9.5a13 13 0 0 1 4-2.5 M11 5.7a13 13 0 0 1 9.5 3.8 M6.5 13a8.5 8.5 0 0 1 3.5-2.2 M14.5 11a8.5 8.5 0 0 1 3 2 M9.7 16.3a4 4 0 0 1 4.6 0 M12 19.5h.01 M4 4l16 16",
  settings: "M4 7h9 M17 7h3 M4 17h3 M11 17h9 M15 5v4 M9 15v4",
  back: "M14.5 5.5L8 12l6.5 6.5",
  next: "M9.5 5.5L16 12l-6.5 6.5",
  copy: "M9.5 8.5h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1z M5.5 15.5h-.5a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v.5",
  program: "M4.5 4.5h15a1.5 1.5 0 0 1 1.5 1.5v12a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 18V6a1.5 1.5 0 0 1 1.5-1.5z M3 8.5h18 M7 13l2 1.7L7 16.4 M12 16.5h4.5",
};

export type IconName = keyof typeof PATHS;

/** A drawing beside a text that says the same; hidden from screen readers. */
export function icon(name: IconName): SVGElement {
  const path = svg("path", { d: PATHS[name] });
  return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, path);
}

import { type Child, fill, h } from "./dom";

/** One screen of the app. */
export interface Screen {
  /** Stable name, for styles and tests. */
  name: string;
  heading: string;
  content: Child[];
  /** What takes the focus instead of the heading. */
  focus?: HTMLElement;
  /** Goes back, where there is a way back. */
  back?: () => void;
  /** Whether the settings are offered. */
  settings?: () => void;
  /** Called when another screen takes over. */
  leave?: () => void;
}

/** Where screens are shown, one at a time. */
export class Stage {
  private build?: () => Screen;
  private name = "";
  private leave: () => void = () => {};

  constructor(
    private readonly main: HTMLElement,
    private readonly changed: (screen: Screen) => void,
  ) {}

  /** Leaves the screen there is and shows another; the focus moves to it. */
  show(build: () => Screen): void {
    this.leave();
    this.build = build;
    const screen = build();
    this.name = screen.name;
    this.leave = screen.leave ?? (() => {});
    const heading = h("h1", { id: "heading", tabindex: "-1" }, screen.heading);
    fill(
      this.main,
      h("section", { class: "screen", "data-screen": screen.name, "aria-labelledby": "heading" }, heading, ...screen.content),
    );
    this.changed(screen);
    (screen.focus ?? heading).focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  /** Whether the screen of this name is shown. */
  shows(name: string): boolean {
    return this.name === name;
  }

  /** Builds the same screen anew, in the language that is in use now. */
  refresh(): void {
    if (this.build) {
      this.show(this.build);
    }
  }
}

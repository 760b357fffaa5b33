/** Begin a new screen at its top, with the focus on its heading. For `ref`. */
export function focusHeading(heading: HTMLElement | null): void {
  if (heading === null) return;
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

// Writes that leave the page alone where it already says the same: the browser styles and lays out again whatever is
// written, changed or not, and a drag writes dozens of times a frame.

/** Changes the text in place: a new text node would be styled and laid out from nothing. */
export function setText(element: Element, next: string): void {
  const node = element.firstChild;
  if (!(node instanceof Text)) element.textContent = next;
  else if (node.data !== next) node.data = next;
}

export function setAttribute(element: Element, name: string, next: string): void {
  if (element.getAttribute(name) !== next) element.setAttribute(name, next);
}

export function setHidden(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

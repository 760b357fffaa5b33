/** Put a text on the clipboard. Returns whether that worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/** The clipboard of today needs a secure origin; a market's first try-out is often plain http, and Zalo's browser refuses it too. */
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.setAttribute('readonly', '');
  area.style.cssText = 'position:fixed;top:0;opacity:0';
  // Inside an open dialog nothing beside it can be selected.
  const holder = document.querySelector('dialog[open]') ?? document.body;
  holder.append(area);
  area.select();
  const worked = document.execCommand('copy');
  area.remove();
  return worked;
}

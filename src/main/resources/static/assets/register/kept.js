// What is typed stays on this machine until it is sent: a crash, a closed window or a login that has run out loses nothing.
// It is kept under the official's name, so that whoever logs in next does not meet it.
const place = `register/${document.body.dataset.official}`;

export function keep(entry) {
  try {
    localStorage.setItem(place, JSON.stringify({ entry, at: Date.now() }));
    return true;
  } catch {
    return false;
  }
}

/** {entry, at} or null. */
export function kept() {
  try {
    return JSON.parse(localStorage.getItem(place));
  } catch {
    return null;
  }
}

export function forget() {
  try {
    localStorage.removeItem(place);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}

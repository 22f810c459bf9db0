// Searching in what search-index.js holds, and the list of pages, which stands open where there is room for it.
"use strict";

const field = document.getElementById("search");
const found = document.getElementById("found");
const pages = document.querySelector(".pages");
const wide = matchMedia("(min-width: 60rem)");
const MOST = 12;
const AROUND = 50;

// Thai digits are found by Arabic ones and the other way round
const plain = (text) => text.toLowerCase().replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50);

const search = (typed) => {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (!words.length) return [];
  const worth = ({ page, heading, text }) => {
    const parts = [plain(page), plain(heading), plain(text)];
    if (!words.every((word) => parts.some((part) => part.includes(word)))) return 0;
    return words.reduce((sum, word) => sum + 8 * parts[0].includes(word) + 6 * parts[1].includes(word) + parts[2].includes(word), 1);
  };
  return SECTIONS.map((section) => ({ section, worth: worth(section) }))
    .filter((each) => each.worth)
    .sort((one, other) => other.worth - one.worth)
    .slice(0, MOST)
    .map((each) => ({ ...each.section, words }));
};

const excerpt = (text, words) => {
  const at = Math.max(0, Math.min(...words.map((word) => plain(text).indexOf(word)).filter((place) => place >= 0)));
  const far = Number.isFinite(at) ? Math.max(0, at - AROUND) : 0;
  const blank = text.indexOf(" ", far);
  const from = far && blank >= 0 && blank < at ? blank + 1 : far; // a phrase begins behind a blank
  return (from ? "…" : "") + text.slice(from, from + 3 * AROUND);
};

const marked = (element, text, words) => {
  const low = plain(text);
  let at = 0;
  while (at < text.length) {
    const next = words.map((word) => [low.indexOf(word, at), word.length]).filter(([place]) => place >= 0).sort(([one], [other]) => one - other)[0];
    if (!next) break;
    element.append(text.slice(at, next[0]));
    element.appendChild(document.createElement("mark")).textContent = text.slice(next[0], next[0] + next[1]);
    at = next[0] + next[1];
  }
  element.append(text.slice(at));
  return element;
};

const line = ({ page, heading, place, text, words }) => {
  const item = document.createElement("li");
  const link = item.appendChild(document.createElement("a"));
  link.href = `${field.dataset.base}/${place}`;
  link.addEventListener("click", () => show([], ""));
  marked(link.appendChild(document.createElement("b")), heading ? `${page}: ${heading}` : page, words);
  marked(link.appendChild(document.createElement("small")), excerpt(text, words), words);
  return item;
};

const show = (hits, typed) => {
  found.replaceChildren(...hits.map(line));
  if (typed.trim() && !hits.length) found.appendChild(document.createElement("li")).textContent = field.dataset.nothing;
  found.hidden = !typed.trim();
};

const move = (event) => {
  const links = [field, ...found.querySelectorAll("a")];
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = links.indexOf(document.activeElement);
  if (step && at >= 0 && links[at + step]) {
    links[at + step].focus();
    event.preventDefault();
  } else if (event.key === "Enter" && at === 0 && links[1]) {
    links[1].click();
  } else if (event.key === "Escape") {
    show([], "");
    field.focus();
  } else if (event.key === "/" && document.activeElement !== field) {
    field.focus();
    event.preventDefault();
  }
};

const arrange = () => { pages.open = wide.matches; };

field.addEventListener("input", () => show(search(field.value), field.value));
document.addEventListener("keydown", move);
document.addEventListener("click", (event) => { if (!event.target.closest(".search")) found.hidden = true; });
wide.addEventListener("change", arrange);
arrange();
const here = pages.querySelector("[aria-current]");
if (here && wide.matches) here.scrollIntoView({ block: "nearest" });

// Search by name and alias, as you type: a combobox after the pattern of the ARIA authoring practices.
const field = byId("search");
const list = byId("found");
const MOST_FOUND = 12;
let found = [];
let at = -1;

// The twin of `ontology.text.fold`: case, accents and punctuation folded away.
const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’‘`´]/g, "").replaceAll("&", " and ")
  .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

function searchable() {
  for (const node of model.nodes) node.fold = [node.name, ...node.alias].map(fold);
}

// 0: it is the name; 1: the name begins so; 2: a word of it; 3: somewhere; and half a step later by an alias.
function rank(node, asked, words) {
  let best = 9;
  node.fold.forEach((text, index) => {
    const late = index ? 0.5 : 0;
    if (text === asked) best = Math.min(best, late);
    else if (text.startsWith(asked)) best = Math.min(best, 1 + late);
    else if (` ${text}`.includes(` ${asked}`)) best = Math.min(best, 2 + late);
    else if (words.every((word) => text.includes(word))) best = Math.min(best, 3 + late);
  });
  return best;
}

function find(text) {
  const asked = fold(text);
  if (!asked) return [];
  const words = asked.split(" ");
  const ranked = [];
  for (const node of model.nodes) {
    const score = rank(node, asked, words);
    if (score < 9) ranked.push([score, kindOf(node).key === "theme" ? 0 : 1, -node.claims.length, node.i, node]);
  }
  ranked.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
  return ranked.map((entry) => entry[4]);
}

// Priorities and risks of many documents have the same names; the document tells them apart.
function where(node) {
  const claim = ["priority", "risk"].includes(kindOf(node).key) && node.claims.find((one) => one.document >= 0);
  return claim ? make("bdi", null, `, ${documentName(claim)}`) : "";
}

function offer() {
  const all = find(field.value);
  found = all.slice(0, MOST_FOUND);
  at = found.length ? 0 : -1;
  list.replaceChildren(...found.map((node, i) => {
    const also = node.alias.find((alias) => fold(alias).includes(fold(field.value)));
    const via = also && !node.fold[0].includes(fold(field.value)) ? make("span", {class: "quiet"}, " also ", name(also)) : null;
    return make("li", {role: "option", id: `found-${i}`, onmousedown: (event) => { event.preventDefault(); take(node); }},
      name(node.name), via, make("span", {class: "quiet"}, ` ${kindOf(node).one}`, where(node)));
  }));
  const none = field.value.trim() && !all.length;
  byId("found-count").textContent = !field.value.trim() ? "" : none ? "Nothing is called so. Try one word of the name."
    : all.length > found.length ? `${all.length} found, the first ${found.length} listed` : `${all.length} found`;
  open(found.length > 0);
  mark();
}

function open(whether) {
  list.hidden = !whether;
  field.setAttribute("aria-expanded", String(whether));
  if (!whether) field.removeAttribute("aria-activedescendant");
}

function mark() {
  [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
  if (at < 0 || list.hidden) return field.removeAttribute("aria-activedescendant");
  list.children[at].scrollIntoView({block: "nearest"});
  return field.setAttribute("aria-activedescendant", `found-${at}`);
}

function take(node) {
  open(false);
  field.value = node.name;
  byId("found-count").textContent = "";
  choosing(node);
  byId("panel-title").focus({preventScroll: true});
}

function watchSearch() {
  field.addEventListener("input", offer);
  field.addEventListener("focus", () => { if (field.value && found.length) open(true); });
  field.addEventListener("blur", () => open(false));
  field.addEventListener("keydown", (event) => {
    const {key} = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (list.hidden) offer();
      else at = (at + (key === "ArrowDown" ? 1 : found.length - 1)) % Math.max(found.length, 1);
      mark();
    } else if (key === "Enter" && at >= 0 && !list.hidden) take(found[at]);
    else if (key === "Escape") {
      if (list.hidden) { field.value = ""; byId("found-count").textContent = ""; }
      open(false);
    } else return;
    event.preventDefault();
  });
}

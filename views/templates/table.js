// The table says what the picture says, under the same filters: every claim is a row.
const PAGE = 100;
let rows = [];
let shown = 0;
const order = new Intl.Collator("en", {numeric: true});
const ranks = new Map();
const COLUMNS = ["From", "Relationship", "To", "Document", "Where", "Words", "Status"];

const cells = (claim) => [model.nodes[claim.source].name, relationOf(claim).says, model.nodes[claim.target].name, documentName(claim),
  place(claim), claim.quote, look.statuses[claim.status]];

// Comparing texts is slow: names and documents are ranked once, and rows compared by their ranks.
function rankNames() {
  const texts = new Set(model.nodes.flatMap((node) => [node.name, node.more.short || node.name]));
  for (const claim of model.claims) if (claim.document < 0) texts.add(documentName(claim));
  [...texts].sort(order.compare).forEach((text, i) => ranks.set(text, i));
}
const compare = (a, b) => (ranks.has(a) && ranks.has(b) ? ranks.get(a) - ranks.get(b) : order.compare(a, b));

function sortRows(claims) {
  const [by, way] = state.sort ? state.sort.split(" ") : ["", "up"];
  const column = COLUMNS.findIndex((text) => text.toLowerCase() === by);
  const keyed = claims.map((claim) => [cells(claim), claim]);
  const keys = column < 0 ? [-1, 0, 2, 3, 4] : [column, -1, 0, 2, 3, 4];
  keyed.sort((a, b) => {
    for (const key of keys) {
      const found = key < 0 ? a[1].type - b[1].type : compare(a[0][key], b[0][key]);
      if (found) return key === column && way === "down" ? -found : found;
    }
    return a[1].i - b[1].i;
  });
  return keyed.map((entry) => entry[1]);
}

function showTable(view) {
  rows = sortRows(view.claims);
  shown = 0;
  byId("rows").replaceChildren();
  moreRows();
  const [by, way] = state.sort ? state.sort.split(" ") : ["", ""];
  document.querySelectorAll("#table thead th").forEach((head, i) => {
    const on = COLUMNS[i].toLowerCase() === by;
    if (on) head.setAttribute("aria-sort", way === "down" ? "descending" : "ascending");
    else head.removeAttribute("aria-sort");
  });
}

function moreRows() {
  const body = byId("rows");
  for (const claim of rows.slice(shown, shown + PAGE)) body.append(rowOf(claim));
  shown = Math.min(shown + PAGE, rows.length);
  const left = rows.length - shown;
  byId("more-rows").hidden = !left;
  byId("more-rows").textContent = `Show ${Math.min(PAGE, left)} more of ${left.toLocaleString("en-GB")}`;
}

function rowOf(claim) {
  const said = cells(claim);
  return make("tr", null, make("th", {scope: "row", "data-label": "From"}, link(model.nodes[claim.source])),
    make("td", {"data-label": "Relationship"}, said[1]), make("td", {"data-label": "To"}, link(model.nodes[claim.target])),
    ...said.slice(3).map((text, i) => make("td", {"data-label": COLUMNS[i + 3]}, name(text))));
}

function watchTable() {
  document.querySelectorAll("#table thead th").forEach((head, i) => {
    const text = head.textContent;
    head.replaceChildren(make("button", {type: "button", class: "sort", onclick: () => {
      const by = COLUMNS[i].toLowerCase();
      change({sort: state.sort === `${by} up` ? `${by} down` : state.sort === `${by} down` ? "" : `${by} up`});
    }}, text));
  });
  byId("more-rows").addEventListener("click", () => {
    const from = shown;
    moreRows();
    byId("rows").children[from].querySelector("a").focus();
  });
}

// Taking things away: the table as CSV, the picture as SVG and PNG, the page on paper.
const today = () => new Date().toISOString().slice(0, 10);

function download(blob, suffix) {
  const a = make("a", {href: URL.createObjectURL(blob), download: `who-leads-who-supports.${suffix}`});
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(a.href), 10000);
  byId("said").textContent = `Saved as ${suffix.toUpperCase()}.`;
}

// The twin of queries/writers/csv.py: nothing that a spreadsheet would calculate (OWASP, "CSV Injection").
const harmless = (text) => (/^[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text);
const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const tight = (text) => text.replace(/\s+/g, " ").trim();
const csvOf = () => `\ufeff${[COLUMNS, ...rows.map(cells)].map((row) => row.map((text) => quoted(harmless(tight(text)))).join(",")).join("\r\n")}\r\n`;

const svgText = () => new XMLSerializer().serializeToString(svgPicture(view, today()));

// Sharp on A4 across: 3,508 pixels are 297 mm at 300 dots an inch.
async function png() {
  const text = svgText();
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], {type: "image/svg+xml"}));
  await image.decode();
  const scale = Math.min(Math.max(2, 3508 / image.naturalWidth), 16000 / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = make("canvas", {width: Math.round(image.naturalWidth * scale), height: Math.round(image.naturalHeight * scale)});
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => download(blob, "png"), "image/png");
}

// A tall picture goes over several sheets of A4 across, with an overlap, so that every box stands whole on one of them.
const SHEET = 0.52;
const OVERLAP = 70;
function sheets(picture) {
  const [, , width, height] = picture.getAttribute("viewBox").split(" ").map(Number);
  const tall = width * SHEET;
  if (height < tall * 1.3) return [picture];
  const out = [];
  for (let y = 0; y < height - OVERLAP; y += tall - OVERLAP) {
    const sheet = picture.cloneNode(true);
    sheet.setAttribute("viewBox", `0 ${round(y)} ${width} ${round(Math.min(tall, height - y))}`);
    sheet.removeAttribute("height");
    out.push(sheet);
  }
  return out;
}

function watchSave() {
  const acts = {
    csv: () => download(new Blob([csvOf()], {type: "text/csv;charset=utf-8"}), "csv"),
    svg: () => download(new Blob([svgText()], {type: "image/svg+xml"}), "svg"),
    png,
    print: () => print(),
    link: () => copy(location.href),
  };
  for (const button of document.querySelectorAll("[data-save]")) button.addEventListener("click", acts[button.dataset.save]);
  addEventListener("beforeprint", () => byId("paper").replaceChildren(...sheets(svgPicture(view, today()))));
  addEventListener("afterprint", () => byId("paper").replaceChildren());
}

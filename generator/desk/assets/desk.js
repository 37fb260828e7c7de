/* What the desk does while a person looks: it waits for what runs, keeps what is typed, shows faults at fields. */

const job = document.getElementById("job");
if (job) {
  setInterval(async () => {
    const line = await (await fetch(`${job.dataset.url}?line`)).text().catch(() => "");
    if (!line) location.assign(job.dataset.url);
    else if (line !== job.textContent) job.textContent = line;
  }, 700);
}

/* Each sending answers one button; a second click while the page is on its way would answer the next question. */
for (const form of document.forms) {
  form.addEventListener("submit", () => setTimeout(() => {
    for (const button of form.querySelectorAll("button")) button.disabled = true;
  }));
}
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button:disabled")) button.disabled = false;
});

const edit = document.getElementById("edit");
let waiting;
edit?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    const typed = new FormData(edit);
    typed.set("do", "check");
    const answer = await fetch(edit.action, {method: "POST", body: typed});
    if (!answer.ok) return;
    const faults = await answer.json();
    for (const place of edit.querySelectorAll("[data-fault]")) {
      const name = place.dataset.fault;
      const own = Object.entries(faults).filter(([way]) => way === name).map(([, words]) => words).join(" ");
      if (place.textContent.trim() !== own) place.textContent = own;
      const field = document.getElementById(name);
      if (own) field?.setAttribute("aria-invalid", "true");
      else field?.removeAttribute("aria-invalid");
    }
  }, 400);
});

/* What is asked about stands in sight. */
const mark = document.querySelector(".sheet mark");
if (mark) mark.closest(".sheet").scrollTop = mark.offsetTop - mark.closest(".sheet").offsetTop - 80;

/* The page as citizens will read it, beside the question, when somebody opens it. */
const look = document.getElementById("look");
look?.addEventListener("toggle", async () => {
  const text = await (await fetch(look.dataset.url)).text();
  look.append(new DOMParser().parseFromString(text, "text/html").querySelector("article") ?? "");
}, {once: true});

import { createClient } from "../client/api/client.js";
import { tidy } from "../client/upload/resume.js";
import { chooseAgain } from "./again.js";
import { confirmDelete } from "./confirm.js";
import { downloadSigned } from "./download.js";
import { createFlow } from "./flow.js";
import { takeFiles } from "./intake.js";
import { createLists } from "./lists.js";
import { createPolicies } from "./policies.js";
import { createQueue } from "./queue.js";
import { createSignIn } from "./sign-in.js";
import { createTask } from "./task.js";
import { token } from "./token.js";
import { describeTrouble, sentAnew } from "./trouble.js";

const byId = (id) => document.getElementById(id);
const flow = createFlow(byId("flow"));
const signIn = createSignIn(
  {
    section: byId("sign-in"),
    form: byId("sign-in-form"),
    field: byId("token"),
    wrong: byId("token-wrong"),
    leave: byId("sign-out"),
  },
  { token, onSignedIn: showAll },
);
const api = createClient({ token: token.read, onTraffic: flow.asked, onRefused: signIn.ask });
downloadSigned({ api, token, trouble });
const enqueue = createQueue();
const tasks = new Set();

const policies = createPolicies({
  choice: byId("policy-choice"),
  select: byId("policy"),
  allowed: byId("allowed"),
});

const lists = createLists({
  api,
  on: { trouble, resume: chooseAgain(byId("again"), { start, refuse: notice }), remove },
  isShownElsewhere: (id) => [...tasks].some((task) => task.id() === id),
  elements: {
    unfinished: byId("unfinished"),
    unfinishedSection: byId("unfinished-section"),
    recent: byId("recent"),
    empty: byId("recent-empty"),
    more: byId("more"),
  },
});

function announce(text) {
  byId("announcer").textContent = text;
}

function notice(text) {
  byId("notice").textContent = text;
  byId("notice").hidden = !text;
}

function trouble(error) {
  if (error.status === 401) return;
  const { title, detail } = describeTrouble(error);
  notice(detail ? `${title}. ${detail}` : title);
}

async function refresh() {
  try {
    await lists.refresh();
  } catch (error) {
    trouble(error);
  }
}

function take(files) {
  notice("");
  for (const file of files) {
    const unfinished = lists.match(file);
    const namesake = !unfinished && lists.namesake(file);
    if (namesake) notice(sentAnew(namesake));
    start(file, unfinished);
  }
}

function start(file, unfinished) {
  const task = createTask({
    file,
    unfinished,
    policy: policies.chosen(),
    api,
    flow,
    on: { news: announce, trouble, retry: launch, dismiss },
  });
  tasks.add(task);
  byId("tasks").prepend(task.element);
  byId("tasks-section").hidden = false;
  lists.show();
  launch(task);
}

function launch(task) {
  task.queue();
  enqueue(async () => {
    await task.run();
    await refresh();
  });
}

async function dismiss(task) {
  tasks.delete(task);
  task.element.remove();
  byId("tasks-section").hidden = tasks.size === 0;
  byId(tasks.size === 0 ? "recent-title" : "tasks-title").focus();
  await refresh();
}

async function remove(upload) {
  if (!(await confirmDelete(byId("confirm"), upload))) return;
  try {
    await api.remove(upload.id);
    announce(`${upload.filename}: removed`);
    byId("recent-title").focus();
  } catch (error) {
    trouble(error);
  }
  await refresh();
}

takeFiles({
  zone: byId("drop"),
  input: byId("files"),
  onFiles: take,
});

window.addEventListener("beforeunload", (event) => {
  if ([...tasks].some((task) => task.busy())) event.preventDefault();
});

document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") refresh();
});

async function showPolicies() {
  try {
    policies.show((await api.policies()).policies);
  } catch (error) {
    policies.unknown();
    trouble(error);
  }
}

async function showAll() {
  await Promise.all([showPolicies(), refresh()]);
}

tidy();
await showAll();
byId("main").ariaBusy = "false";

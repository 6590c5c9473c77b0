import { createClient } from "../client/api/client.js";
import { tidy } from "../client/upload/resume.js";
import { chooseAgain } from "./again.js";
import { createBoard } from "./board.js";
import { confirmDelete } from "./confirm.js";
import { downloadSigned } from "./download.js";
import { createFlow } from "./flow.js";
import { takeFiles } from "./intake.js";
import { createLists } from "./lists.js";
import { createNews } from "./news.js";
import { createPolicies } from "./policies.js";
import { createSignIn } from "./sign-in.js";
import { token } from "./token.js";
import { cannotRead, describeTrouble, sentAnew } from "./trouble.js";

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

const policies = createPolicies({
  choice: byId("policy-choice"),
  select: byId("policy"),
  allowed: byId("allowed"),
});

const lists = createLists({
  api,
  on: {
    trouble,
    recovered: (told) => told && byId("notice").textContent === told && notice(""),
    resume: chooseAgain(byId("again"), { start: goOn, refuse: notice }),
    remove,
  },
  isShownElsewhere: (id) => board.has(id),
  elements: {
    unfinished: byId("unfinished"),
    unfinishedSection: byId("unfinished-section"),
    recent: byId("recent"),
    empty: byId("recent-empty"),
    more: byId("more"),
    titles: [byId("unfinished-title"), byId("recent-title")],
  },
});

const news = createNews(byId("announcer"));
const board = createBoard(
  {
    section: byId("tasks-section"),
    title: byId("tasks-title"),
    list: byId("tasks"),
    summary: byId("summary"),
    open: byId("undecided"),
  },
  {
    api,
    flow,
    policies,
    on: {
      news,
      trouble,
      settled: lists.soon,
      dismissed() {
        lists.show();
        lists.soon();
      },
      empty: () => byId("recent-title").focus(),
    },
  },
);

function notice(text) {
  byId("notice").textContent = text;
  byId("notice").hidden = !text;
}

function trouble(error) {
  if (error.status === 401) return undefined;
  const { title, detail } = describeTrouble(error);
  const text = detail ? `${title}. ${detail}` : title;
  notice(text);
  return text;
}

function take({ files, unreadable }) {
  const namesakes = files.filter((item) => !lists.match(item)).map(lists.namesake);
  const namesake = namesakes.find(Boolean);
  if (unreadable.length > 0) notice(cannotRead(unreadable));
  else if (files.length === 0) notice("There is no file in that folder.");
  else notice(namesake ? sentAnew(namesake) : "");
  add(files, lists.match);
}

function add(items, unfinishedOf) {
  board.add(items, unfinishedOf);
  lists.show();
}

function goOn(file, upload) {
  add([{ file, path: upload.metadata?.relativePath }], () => upload);
}

async function remove(upload) {
  if (!(await confirmDelete(byId("confirm"), upload))) return;
  try {
    await api.remove(upload.id);
    news(upload.filename, "removed");
    lists.drop(upload);
  } catch (error) {
    trouble(error);
    lists.soon();
  }
}

takeFiles({
  zone: byId("drop"),
  inputs: [byId("files"), byId("folder")],
  onFiles: take,
});

window.addEventListener("beforeunload", (event) => {
  if (board.busy()) event.preventDefault();
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
  await Promise.all([showPolicies(), lists.refresh()]);
}

tidy();
await showAll();
byId("main").ariaBusy = "false";

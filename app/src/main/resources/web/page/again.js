import { isSameFile } from "../client/upload/resume.js";
import { otherFile } from "./trouble.js";

/** Has the file of an unfinished upload chosen again, as a page cannot keep it over a reload. */
export function chooseAgain(input, { start, refuse }) {
  return (upload) => {
    input.value = "";
    input.onchange = () => {
      const [file] = input.files;
      const same = isSameFile(upload, file);
      refuse(same ? "" : otherFile(upload, file));
      if (same) start(file, upload);
    };
    input.click();
  };
}

/**
 * A package of SCORM 1.2 with one item. It shows the assignment's page of the site in a frame; that page, and the
 * lessons reached from it, tell which exercises have been passed, and the package tells the platform.
 */

import { xml } from '../exporters/escape.ts';
import { fragmentOf } from '../link.ts';
import { sayClassroom } from '../text.ts';
import { assignmentText, type Kit, type KitContext } from './kit.ts';
import { readme } from './readme.ts';
import { SCO_SCRIPT } from './sco-script.ts';

/** @throws TypeError where the context has no site */
export function scorm(context: KitContext): Kit {
  const { assignment, exercises, language, site } = context;
  if (site === null) throw new TypeError('Cannot make a SCORM package: it shows the site, so give its address');
  const page = new URL(`${language === 'en' ? '' : `${language}/`}assignment/`, site.endsWith('/') ? site : `${site}/`);
  const title = xml(assignment.title);
  const data = {
    page: `${page.href}${fragmentOf(assignment)}`,
    origin: page.origin,
    exercises: exercises.map(({ id, points }) => ({ id, points })),
    words: {
      'no-api': sayClassroom(language, { code: 'scorm.no-api' }),
      reported: sayClassroom(language, {
        code: 'scorm.reported',
        args: { passed: '{passed}', count: exercises.length },
      }),
    },
  };
  return {
    'README.md': readme('scorm', context),
    'assignment.json': { text: assignmentText(assignment) },
    'imsmanifest.xml': {
      text: `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="interleave-${assignment.id}" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${title}</title>
      <item identifier="item" identifierref="sco">
        <title>${title}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
      <file href="data.js"/>
      <file href="sco.js"/>
    </resource>
  </resources>
</manifest>
`,
    },
    'index.html': {
      text: `<!doctype html>
<html lang="${language === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; frame-src ${page.origin}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root{color-scheme:light dark;font:14px/1.5 system-ui,sans-serif}
body{margin:0;display:flex;flex-direction:column;height:100vh}
p{margin:0;padding:.4rem .8rem}
iframe{flex:1;border:0;width:100%}
</style>
</head>
<body>
<p id="state" role="status">${xml(sayClassroom(language, { code: 'scorm.loading' }))}</p>
<iframe id="page" title="${title}"></iframe>
<script src="data.js"></script>
<script src="sco.js"></script>
</body>
</html>
`,
    },
    'data.js': { text: `var ASSIGNMENT = ${JSON.stringify(data, null, 2)};\n` },
    'sco.js': { text: SCO_SCRIPT },
  };
}

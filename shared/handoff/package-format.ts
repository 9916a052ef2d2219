/** The names and versions a package is known by. */
export const PACKAGE_FORMAT = 'hamidashi-handoff';
export const RECORDS_FORMAT = 'hamidashi-handoff-records';
export const VIEWER_FORMAT = 'hamidashi-handoff-viewer';
/** Raised when an older app could not read the package rightly any more. */
export const PACKAGE_VERSION = 1;

export const MANIFEST_FILE = 'manifest.json';
export const RECORDS_FILE = 'archive.json';
export const VIEWER_FILE = 'はじめにお読みください.html';

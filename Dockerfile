# Builds Awr and keeps only what runs it. The image has no shell tools beyond Debian's own and runs as nobody special.
FROM node:24-bookworm-slim AS build
WORKDIR /awr
COPY package.json package-lock.json .npmrc ./
RUN npm install --ignore-scripts --no-progress
COPY .swcrc ./
COPY apps apps
COPY libs libs
RUN npx swc apps libs -d dist --copy-files --quiet \
 && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /awr
ENV NODE_ENV=production AWR_HOST=0.0.0.0 AWR_PORT=4000 AWR_DATA_DIR=/data
COPY --from=build /awr/package.json ./
COPY --from=build /awr/node_modules node_modules
COPY --from=build /awr/dist dist
RUN install -d -o node -g node -m 0700 /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK CMD ["node", "-e", "fetch('http://127.0.0.1:4000/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/api/src/main.js"]

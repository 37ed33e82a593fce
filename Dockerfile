# Builds Awr and keeps only what runs it. One image for all of its processes: api, projector, relay and the command line.
FROM node:24-bookworm-slim AS build
WORKDIR /awr
COPY package.json package-lock.json .npmrc ./
RUN npm install --ignore-scripts --no-progress
COPY .swcrc ./
COPY apps apps
COPY libs libs
RUN npx swc apps libs -d dist --copy-files --ignore '**/*.spec.ts' --quiet \
 && npm prune --omit=dev --ignore-scripts

FROM node:24-bookworm-slim
WORKDIR /awr
ENV NODE_ENV=production AWR_HOST=0.0.0.0 AWR_PORT=4000 AWR_DATA_DIR=/data
COPY --from=build /awr/package.json ./
COPY --from=build /awr/node_modules node_modules
COPY --from=build /awr/dist dist
# 1000 is the image's own unprivileged user; by number, so that the host can tell that it is not root.
RUN install -d -o 1000 -g 1000 -m 0700 /data
USER 1000:1000
VOLUME /data
EXPOSE 4000
HEALTHCHECK --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.AWR_HEALTH_PORT??4000)+'/health/ready').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "dist/apps/api/src/main.js"]

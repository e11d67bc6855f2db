# syntax=docker/dockerfile:1
# Two stages: the first has the tools that build, the second what runs. Settings and secrets come from outside, when a container starts.

FROM node:22-bookworm-slim AS build
WORKDIR /muster
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY .swcrc ./
COPY scripts ./scripts
COPY src ./src
COPY schema ./schema
COPY web ./web
COPY pages ./pages
COPY console ./console
COPY playground ./playground
ARG COMMIT=
RUN COMMIT="$COMMIT" npm run build
RUN npm ci --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4000 \
    DATA_DIR=/data
WORKDIR /muster
RUN install -d -o node -g node -m 0700 /data
COPY --from=build /muster/package.json ./
COPY --from=build /muster/node_modules ./node_modules
COPY --from=build /muster/schema ./schema
COPY --from=build /muster/pages/dist ./pages/dist
COPY --from=build /muster/console/dist ./console/dist
COPY --from=build /muster/playground/dist ./playground/dist
COPY --from=build /muster/dist ./dist
USER node
VOLUME /data
EXPOSE 4000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, so that signals reach the server. Commands: docker run … muster node dist/src/main.js migrate
CMD ["node", "dist/src/main.js"]

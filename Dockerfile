# Not run: written where no container could be started. Report what differs.
FROM node:26-trixie-slim AS build
WORKDIR /srv/handrail
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --omit=dev
COPY tools tools
COPY src src
RUN node tools/build.mjs

FROM node:26-trixie-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 HANDRAIL_DATA=/var/lib/handrail
WORKDIR /srv/handrail
COPY --from=build /srv/handrail/node_modules node_modules
COPY --from=build /srv/handrail/dist dist
COPY package.json ./
COPY db db
RUN install -d -o node -g node -m 0700 /var/lib/handrail
USER node
VOLUME /var/lib/handrail
EXPOSE 3000
# It ends by itself within ten seconds of SIGTERM.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/livez').then(a => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["dist/main.js"]

FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json ./
COPY src src
COPY console console
RUN npm run build

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev --omit=optional
COPY --from=build /app/dist dist
COPY bin bin
COPY migrations migrations
COPY reference-data reference-data
COPY samples samples
COPY feeds.yaml ./
USER node
EXPOSE 3000
CMD ["node", "dist/main.js"]

import { Suspense } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { Empty, Loading, Note } from '../parts/notices';
import { Heading } from '../parts/heading';
import { t } from '../text';
import { takePlace } from './came-for';
import { shellMessages as messages } from './messages';
import { Menu } from './menu';
import { NotLoaded } from './not-loaded';
import { Nowhere } from './nowhere';
import { PLACES, type Place } from './places';
import { has, useViewer, type Viewer } from './viewer';

/** What everything stands in: the menu, who is here, and the part of the console that the address names. */
export function Shell() {
  const viewer = useViewer();
  const [path] = useLocation();
  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t(messages.skip)}
      </a>
      <Menu />
      <main id="content" tabIndex={-1}>
        {viewer.isSupportSession && <Note>{t(messages.supportVisit)}</Note>}
        <NotLoaded path={path}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/">
                <Redirect to={takePlace() ?? firstPlace(viewer).path} replace />
              </Route>
              {PLACES.map((place) => (
                <Route key={place.path} path={place.path} nest>
                  {isOpen(viewer, place) ? <place.Section /> : <Closed place={place} />}
                </Route>
              ))}
              <Route>
                <Nowhere />
              </Route>
            </Switch>
          </Suspense>
        </NotLoaded>
      </main>
    </div>
  );
}

/** The places that somebody finds in the menu. */
export function placesOf(viewer: Viewer): readonly Place[] {
  return PLACES.filter((place) => isOpen(viewer, place));
}

function isOpen(viewer: Viewer, { uses }: Place): boolean {
  return uses === null || uses.some((module) => has(viewer, module));
}

function firstPlace(viewer: Viewer): Place {
  return placesOf(viewer)[0] as Place;
}

function Closed({ place }: { place: Place }) {
  return (
    <>
      <Heading title={t(place.name)} />
      <Empty>{t(messages.notYours)}</Empty>
    </>
  );
}

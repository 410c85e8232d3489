import { Link, type LinkComponent } from '@tanstack/react-router'

/** A link of the path above a page's title: present at its own page alone, not at those below it. */
export const PathLink: LinkComponent<'a'> = (props) => <Link activeOptions={{ exact: true }} {...props} />

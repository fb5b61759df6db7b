/**
 * The style sheets that several pages share. Each component imports its own rules; the build gathers them here, so that a page needs
 * few requests. Rules in none of these groups go with the page that uses them.
 */
const group = (name: string, files: string[]) => ({ name, test: new RegExp(`/(${files.join('|')})\\.css$`) })

/** Groups for the bundler (`codeSplitting.groups`): the name of a sheet and the files that go into it. */
export const sheets = [
  group('site', [
    'styles/index',
    ...['EditionSwitch', 'Header', 'Footer', 'Breadcrumbs', 'Pager'],
    ...['Facts', 'Contents', 'PageTools', 'Related', 'Source', 'Sources', 'TermNotes'],
  ]),
  group('entry', ['Figures', 'MentionRow', 'Mentions', 'Narrow', 'Names', 'Official', 'PartNav', 'SourceLinks', 'pages/term']),
  group('lists', ['rows', 'ArticleList', 'JumpNav', 'list-page', 'pages/(az|glossary)']),
  group('home', ['FrameworkMap', 'MentionCount', 'pages/home']),
  group('parallel', ['Parallel']),
]

import { Faces } from '../../components/Faces'
import { OneCompound } from '../../components/OneCompound'
import { Page } from '../../components/Page'
import { BOOKS_TOOLS } from '../../copy/books'
import { useDesk } from '../../services/desk'
import { go } from '../../services/routes'
import { useWorkCompound } from '../../services/workCompound'
import { AccountForm } from './AccountForm'
import './index.scss'

/** The account and what stands on every statement. */
export default function Account() {
  const of = useWorkCompound('income.keep')
  const desk = useDesk(of.compoundId)
  return (
    <Page title={BOOKS_TOOLS.account} isTheirs={of.isTheirs}>
      <OneCompound of={of} />
      {of.compoundId && (
        <Faces of={desk}>
          {({ books }) => <AccountForm key={books._id} compoundId={books._id} books={books} done={go.back} />}
        </Faces>
      )}
    </Page>
  )
}

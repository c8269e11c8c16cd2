/** Words that often begin a sentence or stand in a subject in capitals, and that are close to names: Thank and Hank, Many and Mary. */
export const COMMON = new Set(
  (
    'a about after again all also although always and another any anything application are as asking at back because been before being best both but call can ' +
    'checking could date day days dear did does done during each even every few final finally first follow following for from further given gives going good ' +
    'great had happy has have hearing hello help here hi hiring hoping how however i if in interest interview interviewer into is it its job just kind kindly ' +
    'know last late later learning let like look looking make making many maybe me meet meeting mine more most much must my new next nice no none not note ' +
    'notes nothing now of off on once one only open or other our over part people perhaps please position question questions quick read reading really ' +
    'recruiter regarding role same second see seeing seen send sending sent several she should since so some soon speak speaking status still such sure take ' +
    'taking talk talking team than thank thanking thanks that the their them then there these they thing things think third this those three through time to ' +
    'today together tomorrow too two under until up update us very want was we well were what when where whether which while who whole why wish with within ' +
    'without work working would yes yesterday yet you your'
  ).split(' '),
);

/** Days and months have capitals and are no names of people: June and Jane. A list, for asking Intl takes longer than a whole review. */
export const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'.split(
    ' ',
  ),
);

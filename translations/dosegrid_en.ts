<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EngineWords</name>
    <message>
        <source>an accepted result exists</source>
        <translation>an accepted result exists</translation>
    </message>
    <message>
        <source>in a wave already, not sent yet</source>
        <translation>in a wave already, not sent yet</translation>
    </message>
    <message>
        <source>sent already, waits on the platform</source>
        <translation>sent already, waits on the platform</translation>
    </message>
    <message>
        <source>runs already</source>
        <translation>runs already</translation>
    </message>
    <message>
        <source>finished on the platform, its output comes first</source>
        <translation>finished on the platform, its output comes first</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>waits for a decision</translation>
    </message>
    <message>
        <source>could be running already: reconciled first, then asked</source>
        <translation>could be running already: reconciled first, then asked</translation>
    </message>
    <message>
        <source>the source has no voxel in this model</source>
        <translation>the source has no voxel in this model</translation>
    </message>
    <message>
        <source>its model has no input archive</source>
        <translation>its model has no input archive</translation>
    </message>
    <message>
        <source>the platform offers no workflow for it</source>
        <translation>the platform offers no workflow for it</translation>
    </message>
    <message>
        <source>two cells would share seeds</source>
        <translation>two cells would share seeds</translation>
    </message>
    <message>
        <source>the seed scheme has no range for it</source>
        <translation>the seed scheme has no range for it</translation>
    </message>
    <message>
        <source>in no wave</source>
        <translation>in no wave</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>done already</translation>
    </message>
    <message>
        <source>sent already: only a kill stops it</source>
        <translation>sent already: only a kill stops it</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>not held</translation>
    </message>
    <message>
        <source>held by the platform: its portal can release it</source>
        <translation>held by the platform: its portal can release it</translation>
    </message>
    <message>
        <source>its execution is not over</source>
        <translation>its execution is not over</translation>
    </message>
    <message>
        <source>nothing of it runs</source>
        <translation>nothing of it runs</translation>
    </message>
    <message>
        <source>has not failed</source>
        <translation>has not failed</translation>
    </message>
    <message>
        <source>has nothing to fetch</source>
        <translation>has nothing to fetch</translation>
    </message>
    <message>
        <source>cannot exist</source>
        <translation>cannot exist</translation>
    </message>
    <message>
        <source>uncertain: reconciled first</source>
        <translation>uncertain: reconciled first</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Cheapest first</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Longest first</translation>
    </message>
    <message>
        <source>By energy</source>
        <translation>By energy</translation>
    </message>
    <message>
        <source>By organ</source>
        <translation>By organ</translation>
    </message>
    <message>
        <source>Disjoint ranges</source>
        <translation>Disjoint ranges</translation>
    </message>
    <message>
        <source>As in the former campaign</source>
        <translation>As in the former campaign</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connecting</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connected</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>key missing</source>
        <translation>key missing</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>key refused</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Executions</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: was it started? (%2)</source>
        <translation>%1: was it started? (%2)</translation>
    </message>
    <message>
        <source>A request to start it was sent, no answer came, and the platform does not show it. Sending again could compute the cells twice.</source>
        <translation>A request to start it was sent, no answer came, and the platform does not show it. Sending again could compute the cells twice.</translation>
    </message>
    <message>
        <source>%1 was killed, not by us (%2)</source>
        <translation>%1 was killed, not by us (%2)</translation>
    </message>
    <message>
        <source>The platform says Killed, and no kill of ours is recorded.</source>
        <translation>The platform says Killed, and no kill of ours is recorded.</translation>
    </message>
    <message>
        <source>%1 is gone from the platform (%2)</source>
        <translation>%1 is gone from the platform (%2)</translation>
    </message>
    <message>
        <source>It was deleted there, with what it would have told.</source>
        <translation>It was deleted there, with what it would have told.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Wait</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Give up</translation>
    </message>
    <message>
        <source>The campaign file cannot be written: %1 Nothing is sent until it can.</source>
        <translation>The campaign file cannot be written: %1 Nothing is sent until it can.</translation>
    </message>
    <message>
        <source>%1 does not answer. Nothing is marked failed because of that.</source>
        <translation>%1 does not answer. Nothing is marked failed because of that.</translation>
    </message>
    <message>
        <source>%1 refuses the key. Submitting is paused, nothing is lost.</source>
        <translation>%1 refuses the key. Submitting is paused, nothing is lost.</translation>
    </message>
    <message>
        <source>The key for %1 is missing. Submitting waits for it.</source>
        <translation>The key for %1 is missing. Submitting waits for it.</translation>
    </message>
    <message>
        <source>The campaign file fails its own check. Nothing is sent; make a copy and open a backup.</source>
        <translation>The campaign file fails its own check. Nothing is sent; make a copy and open a backup.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Fetching waits for room.</source>
        <translation>The disk is nearly full. Fetching waits for room.</translation>
    </message>
    <message>
        <source>An input archive could not be uploaded: %1</source>
        <translation>An input archive could not be uploaded: %1</translation>
    </message>
    <message>
        <source>A wave has stopped: %1</source>
        <translation>A wave has stopped: %1</translation>
    </message>
    <message>
        <source>In no wave yet.</source>
        <translation>In no wave yet.</translation>
    </message>
    <message>
        <source>In a wave; nothing has been sent, and taking it out costs nothing.</source>
        <translation>In a wave; nothing has been sent, and taking it out costs nothing.</translation>
    </message>
    <message>
        <source>Accepted by the platform, waits there for its turn.</source>
        <translation>Accepted by the platform, waits there for its turn.</translation>
    </message>
    <message>
        <source>Waits in the outbox, or is being sent.</source>
        <translation>Waits in the outbox, or is being sent.</translation>
    </message>
    <message>
        <source>The platform says that it runs.</source>
        <translation>The platform says that it runs.</translation>
    </message>
    <message>
        <source>Finished on the platform; its output is not here or not checked.</source>
        <translation>Finished on the platform; its output is not here or not checked.</translation>
    </message>
    <message>
        <source>Its output is here, complete and accepted.</source>
        <translation>Its output is here, complete and accepted.</translation>
    </message>
    <message>
        <source>Held: it needs a decision.</source>
        <translation>Held: it needs a decision.</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Held: %1</translation>
    </message>
    <message>
        <source>It failed, and the platform does not say why.</source>
        <translation>It failed, and the platform does not say why.</translation>
    </message>
    <message>
        <source>What became of it is not known.</source>
        <translation>What became of it is not known.</translation>
    </message>
    <message>
        <source>What became of it is not known: %1</source>
        <translation>What became of it is not known: %1</translation>
    </message>
    <message>
        <source>Given up on purpose.</source>
        <translation>Given up on purpose.</translation>
    </message>
    <message>
        <source>Given up on purpose: %1</source>
        <translation>Given up on purpose: %1</translation>
    </message>
    <message>
        <source>The source has no voxel in this model.</source>
        <translation>The source has no voxel in this model.</translation>
    </message>
    <message>
        <source>Select it and submit a wave.</source>
        <translation>Select it and submit a wave.</translation>
    </message>
    <message>
        <source>It leaves when its wave has a free place.</source>
        <translation>It leaves when its wave has a free place.</translation>
    </message>
    <message>
        <source>It runs when the platform has a free core.</source>
        <translation>It runs when the platform has a free core.</translation>
    </message>
    <message>
        <source>Its output is fetched and checked when it ends.</source>
        <translation>Its output is fetched and checked when it ends.</translation>
    </message>
    <message>
        <source>The output is fetched, unpacked and checked.</source>
        <translation>The output is fetched, unpacked and checked.</translation>
    </message>
    <message>
        <source>Nothing: it is finished.</source>
        <translation>Nothing: it is finished.</translation>
    </message>
    <message>
        <source>Nothing by itself: release it, or skip it.</source>
        <translation>Nothing by itself: release it, or skip it.</translation>
    </message>
    <message>
        <source>Nothing by itself: retry it, or skip it.</source>
        <translation>Nothing by itself: retry it, or skip it.</translation>
    </message>
    <message>
        <source>It is reconciled with the platform before anything is sent again.</source>
        <translation>It is reconciled with the platform before anything is sent again.</translation>
    </message>
    <message>
        <source>Nothing: a new wave can take it up again.</source>
        <translation>Nothing: a new wave can take it up again.</translation>
    </message>
    <message>
        <source>Nothing: it cannot exist.</source>
        <translation>Nothing: it cannot exist.</translation>
    </message>
    <message>
        <source>check %1</source>
        <extracomment>a check of a result: its number in the user guide, its title</extracomment>
        <translation>check %1</translation>
    </message>
    <message>
        <source>check %1, %2</source>
        <translation>check %1, %2</translation>
    </message>
    <message>
        <source>Nothing by itself: release it in the platform&apos;s portal, or kill it and retry.</source>
        <translation>Nothing by itself: release it in the platform&apos;s portal, or kill it and retry.</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Waits in the outbox</source>
        <translation>Waits in the outbox</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Accepted by the platform</source>
        <translation>Accepted by the platform</translation>
    </message>
    <message>
        <source>Sent, but no answer came</source>
        <translation>Sent, but no answer came</translation>
    </message>
    <message>
        <source>Ended on the platform</source>
        <translation>Ended on the platform</translation>
    </message>
    <message>
        <source>Accounted for: nothing of it is left to do</source>
        <translation>Accounted for: nothing of it is left to do</translation>
    </message>
    <message>
        <source>Output adopted, checked and accepted</source>
        <translation>Output adopted, checked and accepted</translation>
    </message>
    <message>
        <source>Output fetched, checked and accepted</source>
        <translation>Output fetched, checked and accepted</translation>
    </message>
    <message>
        <source>Adopted output refused by its checks</source>
        <translation>Adopted output refused by its checks</translation>
    </message>
    <message>
        <source>Output fetched, and refused by its checks</source>
        <translation>Output fetched, and refused by its checks</translation>
    </message>
    <message>
        <source>Output fetched; it needs a look</source>
        <translation>Output fetched; it needs a look</translation>
    </message>
    <message>
        <source>Done as asked: %1</source>
        <extracomment>%1 is what a person asked for, in the words of the command line</extracomment>
        <translation>Done as asked: %1</translation>
    </message>
    <message>
        <source>Asked and refused: %1</source>
        <translation>Asked and refused: %1</translation>
    </message>
    <message>
        <source>Input archive of %1 chosen</source>
        <translation>Input archive of %1 chosen</translation>
    </message>
    <message>
        <source>Input archive of %1 is on the platform</source>
        <translation>Input archive of %1 is on the platform</translation>
    </message>
    <message>
        <source>Wave planned: %1 cells, %2 executions · %3</source>
        <translation>Wave planned: %1 cells, %2 executions · %3</translation>
    </message>
    <message>
        <source>Wave stopped</source>
        <translation>Wave stopped</translation>
    </message>
    <message>
        <source>Output is larger than the platform lets through: %1</source>
        <translation>Output is larger than the platform lets through: %1</translation>
    </message>
    <message>
        <source>The output could not be fetched; it is tried again</source>
        <translation>The output could not be fetched; it is tried again</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>a change of state, from and to</extracomment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Its output needs a look: accept or refuse it.</source>
        <translation>Its output needs a look: accept or refuse it.</translation>
    </message>
    <message>
        <source>Its output was refused.</source>
        <translation>Its output was refused.</translation>
    </message>
    <message>
        <source>You hold it.</source>
        <translation>You hold it.</translation>
    </message>
    <message>
        <source>The platform holds it; only its portal can release it.</source>
        <translation>The platform holds it; only its portal can release it.</translation>
    </message>
    <message>
        <source>Its output is larger than the platform lets through; fetch it by other means and adopt it.</source>
        <translation>Its output is larger than the platform lets through; fetch it by other means and adopt it.</translation>
    </message>
    <message>
        <source>The platform refused to start it.</source>
        <translation>The platform refused to start it.</translation>
    </message>
    <message>
        <source>The infrastructure failed, not the simulation.</source>
        <translation>The infrastructure failed, not the simulation.</translation>
    </message>
    <message>
        <source>The simulation ended with an error; its log says which.</source>
        <translation>The simulation ended with an error; its log says which.</translation>
    </message>
    <message>
        <source>The platform calls it finished, but there is no output.</source>
        <translation>The platform calls it finished, but there is no output.</translation>
    </message>
    <message>
        <source>The platform no longer has it.</source>
        <translation>The platform no longer has it.</translation>
    </message>
    <message>
        <source>It was killed on purpose.</source>
        <translation>It was killed on purpose.</translation>
    </message>
    <message>
        <source>The platform calls it killed, but nobody here killed it.</source>
        <translation>The platform calls it killed, but nobody here killed it.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: whether it runs is not known.</source>
        <translation>It was sent, but no answer came: whether it runs is not known.</translation>
    </message>
    <message>
        <source>The platform does not know its status.</source>
        <translation>The platform does not know its status.</translation>
    </message>
    <message>
        <source>Given up on purpose.</source>
        <translation>Given up on purpose.</translation>
    </message>
    <message>
        <source>Its archive is damaged, cut short or unsafe to unpack.</source>
        <translation>Its archive is damaged, cut short or unsafe to unpack.</translation>
    </message>
    <message>
        <source>The very same file is already the result of another cell.</source>
        <translation>The very same file is already the result of another cell.</translation>
    </message>
    <message>
        <source>Its archive holds no region table.</source>
        <translation>Its archive holds no region table.</translation>
    </message>
    <message>
        <source>Its archive holds several region tables that differ.</source>
        <translation>Its archive holds several region tables that differ.</translation>
    </message>
    <message>
        <source>Its archive holds no statistics.</source>
        <translation>Its archive holds no statistics.</translation>
    </message>
    <message>
        <source>Its archive holds several statistics that differ.</source>
        <translation>Its archive holds several statistics that differ.</translation>
    </message>
    <message>
        <source>Its statistics are cut short or not readable.</source>
        <translation>Its statistics are cut short or not readable.</translation>
    </message>
    <message>
        <source>Its region table is cut short or not readable.</source>
        <translation>Its region table is cut short or not readable.</translation>
    </message>
    <message>
        <source>Its region table has not the regions of this model.</source>
        <translation>Its region table has not the regions of this model.</translation>
    </message>
    <message>
        <source>Its volumes are not those of this model.</source>
        <translation>Its volumes are not those of this model.</translation>
    </message>
    <message>
        <source>The source does not exist in this model.</source>
        <translation>The source does not exist in this model.</translation>
    </message>
    <message>
        <source>Its region table has no row for the source.</source>
        <translation>Its region table has no row for the source.</translation>
    </message>
    <message>
        <source>Nothing was deposited in the source.</source>
        <translation>Nothing was deposited in the source.</translation>
    </message>
    <message>
        <source>Another region received more energy than the source: perhaps another cell&apos;s file.</source>
        <translation>Another region received more energy than the source: perhaps another cell&apos;s file.</translation>
    </message>
    <message>
        <source>No primary was simulated.</source>
        <translation>No primary was simulated.</translation>
    </message>
    <message>
        <source>Fewer primaries than asked for were simulated; it is usable with their true number.</source>
        <translation>Fewer primaries than asked for were simulated; it is usable with their true number.</translation>
    </message>
    <message>
        <source>More primaries than asked for: the file of another request.</source>
        <translation>More primaries than asked for: the file of another request.</translation>
    </message>
    <message>
        <source>The table tells another number of primaries than the statistics.</source>
        <translation>The table tells another number of primaries than the statistics.</translation>
    </message>
    <message>
        <source>The source absorbed more energy than was emitted.</source>
        <translation>The source absorbed more energy than was emitted.</translation>
    </message>
    <message>
        <source>More energy was deposited than was emitted.</source>
        <translation>More energy was deposited than was emitted.</translation>
    </message>
    <message>
        <source>Combined regions are not the sum of their parts.</source>
        <translation>Combined regions are not the sum of their parts.</translation>
    </message>
    <message>
        <source>Printed uncertainties do not follow from the sums beside them.</source>
        <translation>Printed uncertainties do not follow from the sums beside them.</translation>
    </message>
    <message>
        <source>The uncertainty in the source is large.</source>
        <translation>The uncertainty in the source is large.</translation>
    </message>
    <message>
        <source>The uncertainty in the source is not a number.</source>
        <translation>The uncertainty in the source is not a number.</translation>
    </message>
    <message>
        <source>The log shows another seed than the one assigned.</source>
        <translation>The log shows another seed than the one assigned.</translation>
    </message>
    <message>
        <source>Another cell&apos;s accepted result was drawn from the same seed.</source>
        <translation>Another cell&apos;s accepted result was drawn from the same seed.</translation>
    </message>
    <message>
        <source>An image has not the size of the phantom.</source>
        <translation>An image has not the size of the phantom.</translation>
    </message>
    <message>
        <source>archive whole</source>
        <comment>check</comment>
        <translation>archive whole</translation>
    </message>
    <message>
        <source>table and statistics there</source>
        <comment>check</comment>
        <translation>table and statistics there</translation>
    </message>
    <message>
        <source>rows of the table</source>
        <comment>check</comment>
        <translation>rows of the table</translation>
    </message>
    <message>
        <source>right model</source>
        <comment>check</comment>
        <translation>right model</translation>
    </message>
    <message>
        <source>right source</source>
        <comment>check</comment>
        <translation>right source</translation>
    </message>
    <message>
        <source>number of primaries</source>
        <comment>check</comment>
        <translation>number of primaries</translation>
    </message>
    <message>
        <source>primaries told by the table</source>
        <comment>check</comment>
        <translation>primaries told by the table</translation>
    </message>
    <message>
        <source>energy conserved</source>
        <comment>check</comment>
        <translation>energy conserved</translation>
    </message>
    <message>
        <source>sums of combined regions</source>
        <comment>check</comment>
        <translation>sums of combined regions</translation>
    </message>
    <message>
        <source>uncertainties recomputed</source>
        <comment>check</comment>
        <translation>uncertainties recomputed</translation>
    </message>
    <message>
        <source>uncertainty in the source</source>
        <comment>check</comment>
        <translation>uncertainty in the source</translation>
    </message>
    <message>
        <source>uncertainty in the targets</source>
        <comment>check</comment>
        <translation>uncertainty in the targets</translation>
    </message>
    <message>
        <source>seed</source>
        <comment>check</comment>
        <translation>seed</translation>
    </message>
    <message>
        <source>size of images</source>
        <comment>check</comment>
        <translation>size of images</translation>
    </message>
    <message>
        <source>The Gate release was not reachable on the computing node.</source>
        <translation>The Gate release was not reachable on the computing node.</translation>
    </message>
    <message>
        <source>A file of the input was missing.</source>
        <translation>A file of the input was missing.</translation>
    </message>
    <message>
        <source>Gate refused a command of the macro.</source>
        <translation>Gate refused a command of the macro.</translation>
    </message>
    <message>
        <source>Geant4 stopped with an exception.</source>
        <translation>Geant4 stopped with an exception.</translation>
    </message>
    <message>
        <source>The computing node ran out of memory.</source>
        <translation>The computing node ran out of memory.</translation>
    </message>
    <message>
        <source>The disk of the computing node was full.</source>
        <translation>The disk of the computing node was full.</translation>
    </message>
    <message>
        <source>The simulation crashed.</source>
        <translation>The simulation crashed.</translation>
    </message>
    <message>
        <source>The computing node killed the simulation.</source>
        <translation>The computing node killed the simulation.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>over its budget</source>
        <translation>over its budget</translation>
    </message>
    <message>
        <source>paused by you</source>
        <translation>paused by you</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) need you</source>
        <translation>
            <numerusform>%1 cell needs you</numerusform>
            <numerusform>%1 cells need you</numerusform>
        </translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>sending is paused</translation>
    </message>
    <message>
        <source>all %1 places in use</source>
        <translation>all %1 places in use</translation>
    </message>
    <message>
        <source>Observing</source>
        <translation>Observing</translation>
    </message>
    <message>
        <source>%1 runs this campaign; wishes go to it</source>
        <translation>%1 runs this campaign; wishes go to it</translation>
    </message>
    <message>
        <source>Open on another computer: read only</source>
        <translation>Open on another computer: read only</translation>
    </message>
    <message>
        <source>The file is read only</source>
        <translation>The file is read only</translation>
    </message>
</context>
<context>
    <name>StatisticsPlots</name>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>CPU‑h</translation>
    </message>
    <message>
        <source>productive</source>
        <translation>productive</translation>
    </message>
    <message>
        <source>with lost and repeated</source>
        <translation>with lost and repeated</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cores</translation>
    </message>
    <message>
        <source>jobs seen running</source>
        <translation>jobs seen running</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>name of a wave and its speed-up</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>energy in MeV</source>
        <translation>energy in MeV</translation>
    </message>
    <message>
        <source>hours per cell</source>
        <translation>hours per cell</translation>
    </message>
    <message>
        <source>%1: measured, median</source>
        <translation>%1: measured, median</translation>
    </message>
    <message>
        <source>%1: predicted</source>
        <translation>%1: predicted</translation>
    </message>
    <message>
        <source>24 h grid limit</source>
        <translation>24 h grid limit</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>d MMM</source>
        <extracomment>day and abbreviated month, a QLocale date format</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>day, abbreviated month and year, a QLocale date format</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>hours and minutes, a QLocale time format</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <extracomment>unit of computing time</extracomment>
        <translation>CPU‑h</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>millions</extracomment>
        <translation>M</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>days, as a unit</extracomment>
        <translation>d</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>an age: &quot;34 h ago&quot;</extracomment>
        <translation>%1 ago</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This cannot be read: %1</source>
        <translation>This cannot be read: %1</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Not found: %1</translation>
    </message>
    <message>
        <source>It exists already: %1</source>
        <translation>It exists already: %1</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>Not possible now: %1</translation>
    </message>
    <message>
        <source>A file operation failed: %1</source>
        <translation>A file operation failed: %1</translation>
    </message>
    <message>
        <source>The disk is full: %1</source>
        <translation>The disk is full: %1</translation>
    </message>
    <message>
        <source>No permission: %1</source>
        <translation>No permission: %1</translation>
    </message>
    <message>
        <source>Stored data fails its own check: %1</source>
        <translation>Stored data fails its own check: %1</translation>
    </message>
    <message>
        <source>Written by a newer Dosegrid: %1</source>
        <translation>Written by a newer Dosegrid: %1</translation>
    </message>
    <message>
        <source>In use by another program: %1</source>
        <translation>In use by another program: %1</translation>
    </message>
    <message>
        <source>Read only: %1</source>
        <translation>Read only: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelled.</translation>
    </message>
    <message>
        <source>The platform could not be asked: %1</source>
        <translation>The platform could not be asked: %1</translation>
    </message>
    <message>
        <source>A fault in Dosegrid: %1</source>
        <translation>A fault in Dosegrid: %1</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a cell</comment>
        <translation>open</translation>
    </message>
    <message>
        <source>planned</source>
        <comment>state of a cell</comment>
        <translation>planned</translation>
    </message>
    <message>
        <source>submitted</source>
        <comment>state of a cell</comment>
        <translation>submitted</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a cell</comment>
        <translation>running</translation>
    </message>
    <message>
        <source>to fetch</source>
        <comment>state of a cell</comment>
        <translation>to fetch</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a cell</comment>
        <translation>done</translation>
    </message>
    <message>
        <source>held</source>
        <comment>state of a cell</comment>
        <translation>held</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a cell</comment>
        <translation>failed</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>state of a cell</comment>
        <translation>uncertain</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a cell</comment>
        <translation>skipped</translation>
    </message>
    <message>
        <source>n/a</source>
        <comment>state of a cell</comment>
        <translation>n/a</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>photons</translation>
    </message>
    <message>
        <source>electrons</source>
        <translation>electrons</translation>
    </message>
    <message>
        <source>positrons</source>
        <translation>positrons</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4</source>
        <extracomment>region · model · particle energy</extracomment>
        <translation>%1 · %2 · %3 %4</translation>
    </message>
    <message>
        <source>Near it: %1.</source>
        <translation>Near it: %1.</translation>
    </message>
    <message>
        <source>No key is called “%1”.</source>
        <translation>No key is called “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not known.</source>
        <translation>“%1” is not known.</translation>
    </message>
    <message>
        <source>%2 has no “%1”.</source>
        <translation>%2 has no “%1”.</translation>
    </message>
    <message>
        <source>“%1” is not a range.</source>
        <translation>“%1” is not a range.</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>A value is missing after %1.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>“%1” is not expected here.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, line %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a place in a file, then what is wrong there</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::Desktop</name>
    <message>
        <source>The practice platform does not start: %1</source>
        <translation>The practice platform does not start: %1</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Opening %1…</translation>
    </message>
    <message>
        <source>Starting the practice platform…</source>
        <translation>Starting the practice platform…</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Practice</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>This system has no secret store.</source>
        <translation>This system has no secret store.</translation>
    </message>
    <message>
        <source>The key can be kept in a file of your configuration folder that &lt;b&gt;nobody else can read&lt;/b&gt;. Programs that run as you can.</source>
        <translation>The key can be kept in a file of your configuration folder that &lt;b&gt;nobody else can read&lt;/b&gt;. Programs that run as you can.</translation>
    </message>
    <message>
        <source>Keep it in a file</source>
        <translation>Keep it in a file</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Do not keep it</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::EventsModel</name>
    <message>
        <source>engine</source>
        <comment>who did it</comment>
        <translation>engine</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>By</source>
        <comment>who did it</comment>
        <translation>By</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>What happened</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::JobsModel</name>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Organ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Attempt</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Waited</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Ran</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predicted</translation>
    </message>
    <message>
        <source>Exit</source>
        <comment>exit code of a job</comment>
        <translation>Exit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <extracomment>place of a job in its execution, &quot;19 / 41&quot;</extracomment>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::WavesModel</name>
    <message>
        <source>CPU hours ÷ wall time from the first accepted request to the last end seen, gross</source>
        <translation>CPU hours ÷ wall time from the first accepted request to the last end seen, gross</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cells</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>CPU‑h used</source>
        <translation>CPU‑h used</translation>
    </message>
    <message>
        <source>of predicted</source>
        <translation>of predicted</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Speed-up</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Time left</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Held back by</translation>
    </message>
    <message>
        <source>ended %1</source>
        <extracomment>a wave is over; %1 is a date</extracomment>
        <translation>ended %1</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AboutDialog</name>
    <message>
        <source>About Dosegrid</source>
        <translation>About Dosegrid</translation>
    </message>
    <message>
        <source>Monte Carlo campaigns over CARMIN</source>
        <translation>Monte Carlo campaigns over CARMIN</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.
Icons of Breeze by KDE (LGPL). Plots by QCustomPlot. Qt %1.</source>
        <translation>Free software under the GNU General Public License, version 3 or later.
Icons of Breeze by KDE (LGPL). Plots by QCustomPlot. Qt %1.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AccountModel</name>
    <message>
        <source>Wave</source>
        <translation>Wave</translation>
    </message>
    <message>
        <source>Simulations</source>
        <translation>Simulations</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>CPU‑h</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Wall time</translation>
    </message>
    <message>
        <source>Productive</source>
        <comment>speed-up</comment>
        <translation>Productive</translation>
    </message>
    <message>
        <source>Gross</source>
        <comment>speed-up</comment>
        <translation>Gross</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Efficiency</translation>
    </message>
    <message>
        <source>h per cell</source>
        <translation>h per cell</translation>
    </message>
    <message>
        <source>Failed tries</source>
        <translation>Failed tries</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ActivityPanel</name>
    <message>
        <source>only the selection</source>
        <translation>only the selection</translation>
    </message>
    <message>
        <source>speed-up = CPU hours ÷ wall time, gross</source>
        <translation>speed-up = CPU hours ÷ wall time, gross</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Waves</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>131 failed need you, wait</source>
        <translation>131 failed need you, wait</translation>
    </message>
    <message>
        <source>Submit the selection as a wave…</source>
        <translation>Submit the selection as a wave…</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Detach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Select its cells</source>
        <translation>Select its cells</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pause or resume</translation>
    </message>
    <message>
        <source>Take back what has not left</source>
        <translation>Take back what has not left</translation>
    </message>
    <message>
        <source>ended 22 Oct 14:32</source>
        <extracomment>the widest text of a column of the waves, used to measure it</extracomment>
        <translation>ended 22 Oct 14:32</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CampaignSketch</name>
    <message>
        <source>Every cell is one simulation to obtain: a model, a source region, a particle, an energy.</source>
        <translation>Every cell is one simulation to obtain: a model, a source region, a particle, an energy.</translation>
    </message>
    <message>
        <source>2 × 141 × 2 × 91 = 51,324 cells · 50,050 to compute · ≈ 1.2 million CPU hours</source>
        <translation>2 × 141 × 2 × 91 = 51,324 cells · 50,050 to compute · ≈ 1.2 million CPU hours</translation>
    </message>
    <message>
        <source>Done means fetched, complete and checked. Anything that needs a person is shown as held, failed or uncertain.</source>
        <translation>Done means fetched, complete and checked. Anything that needs a person is shown as held, failed or uncertain.</translation>
    </message>
    <message>
        <source>adult female</source>
        <translation>adult female</translation>
    </message>
    <message>
        <source>adult male</source>
        <translation>adult male</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>photons</translation>
    </message>
    <message>
        <source>electrons</source>
        <translation>electrons</translation>
    </message>
    <message>
        <source>5 keV → 10 MeV, 91 energies</source>
        <translation>5 keV → 10 MeV, 91 energies</translation>
    </message>
    <message>
        <source>141 source regions</source>
        <translation>141 source regions</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CellPanel</name>
    <message>
        <source>No cell. Click one in the matrix, or use the arrows.</source>
        <translation>No cell. Click one in the matrix, or use the arrows.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Time line</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Execution</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Inputs</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Copy the id</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Skip…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Fetch the output</source>
        <translation>Fetch the output</translation>
    </message>
    <message>
        <source>Adopt a file as its output…</source>
        <translation>Adopt a file as its output…</translation>
    </message>
    <message>
        <source>Kill its execution…</source>
        <translation>Kill its execution…</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errors</translation>
    </message>
    <message>
        <source>The log is read when you ask for it.</source>
        <translation>The log is read when you ask for it.</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>attempt %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>model · particle · energy</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>seed %1</translation>
    </message>
    <message>
        <source>seed drawn by the platform</source>
        <translation>seed drawn by the platform</translation>
    </message>
    <message numerus="yes">
        <source>one batch, %n cell(s)</source>
        <translation>
            <numerusform>one batch, %n cell</numerusform>
            <numerusform>one batch, %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one cell, %n job(s)</source>
        <translation>
            <numerusform>one cell, %n job</numerusform>
            <numerusform>one cell, %n jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>execution</source>
        <translation>execution</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>pipeline</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>one of %1: the platform does not say which</source>
        <translation>one of %1: the platform does not say which</translation>
    </message>
    <message>
        <source>exit %1 (not proof)</source>
        <translation>exit %1 (not proof)</translation>
    </message>
    <message>
        <source>job</source>
        <translation>job</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>needs review</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refused</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>not checked yet</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>fetched</translation>
    </message>
    <message>
        <source>primaries</source>
        <translation>primaries</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>CPU time</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1, measured</translation>
    </message>
    <message>
        <source>seed read</source>
        <translation>seed read</translation>
    </message>
    <message>
        <source>uncertainty</source>
        <translation>uncertainty</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>checks</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 of %2 passed</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Accept…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuse…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>%1, cut</source>
        <translation>%1, cut</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>It is empty.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ConfirmDialog</name>
    <message>
        <source>Show the list</source>
        <translation>Show the list</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Type %1 to confirm</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ConnectionDialog</name>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Find out</translation>
    </message>
    <message>
        <source>Server type</source>
        <translation>Server type</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>kept; type to replace it</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Show the key</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s secret store; never in the campaign, a log or a command line. Make one on your account page of the portal.</source>
        <translation>Kept in the system&apos;s secret store; never in the campaign, a log or a command line. Make one on your account page of the portal.</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>executions</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>At once</translation>
    </message>
    <message>
        <source>The server does not tell how many executions you may run; Dosegrid learns it from its answers.</source>
        <translation>The server does not tell how many executions you may run; Dosegrid learns it from its answers.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>nothing is started or changed</source>
        <translation>nothing is started or changed</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Test now</translation>
    </message>
    <message>
        <source>Use the practice platform instead</source>
        <translation>Use the practice platform instead</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Save and connect</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>asking…</translation>
    </message>
    <message>
        <source>%1, nothing was started or changed</source>
        <translation>%1, nothing was started or changed</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::DockTitle</name>
    <message>
        <source>Keep showing this cell</source>
        <translation>Keep showing this cell</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Detach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::LegendChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MainWindow</name>
    <message>
        <source>Cell</source>
        <translation>Cell</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>Accept the output</source>
        <translation>Accept the output</translation>
    </message>
    <message>
        <source>Refuse the output</source>
        <translation>Refuse the output</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>The platform</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Connection…</translation>
    </message>
    <message>
        <source>%1 — Dosegrid</source>
        <extracomment>title of the window; %1 is a file</extracomment>
        <translation>%1 — Dosegrid</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>as of %1</translation>
    </message>
    <message>
        <source>no answer since</source>
        <translation>no answer since</translation>
    </message>
    <message>
        <source>This campaign has live waves on %1. Here it only observes, so that two copies never both submit. Take over from the Tools menu.</source>
        <translation>This campaign has live waves on %1. Here it only observes, so that two copies never both submit. Take over from the Tools menu.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>name of a wave; cells; executions; a duration</extracomment>
        <translation>Outbox</translation>
    </message>
    <message>
        <source>%1: %2 cells in %3 executions leave in %4</source>
        <translation>%1: %2 cells in %3 executions leave in %4</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>&amp;New campaign…</source>
        <translation>&amp;New campaign…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Save a &amp;copy…</translation>
    </message>
    <message>
        <source>&amp;Connection…</source>
        <translation>&amp;Connection…</translation>
    </message>
    <message>
        <source>Add an &amp;input archive…</source>
        <translation>Add an &amp;input archive…</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Pause engine</source>
        <translation>Pause engine</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Submit…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Retry</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Hold</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Fetch</translation>
    </message>
    <message>
        <source>Kill…</source>
        <translation>Kill…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Skip…</translation>
    </message>
    <message>
        <source>Next failed cell</source>
        <translation>Next failed cell</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Take over this campaign</source>
        <translation>Take over this campaign</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Needs you</translation>
    </message>
    <message>
        <source>About Dosegrid</source>
        <translation>About Dosegrid</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Campaign</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Selection</source>
        <translation>&amp;Selection</translation>
    </message>
    <message>
        <source>&amp;All cells</source>
        <translation>&amp;All cells</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nothing</translation>
    </message>
    <message>
        <source>&amp;Failed cells</source>
        <translation>&amp;Failed cells</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Arrangement</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatic</translation>
    </message>
    <message>
        <source>Models stacked</source>
        <translation>Models stacked</translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation>Models side by side</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>&amp;Waves</source>
        <translation>&amp;Waves</translation>
    </message>
    <message>
        <source>C&amp;ells</source>
        <translation>C&amp;ells</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Tools</translation>
    </message>
    <message>
        <source>Start the practice platform</source>
        <translation>Start the practice platform</translation>
    </message>
    <message>
        <source>Stop the practice platform</source>
        <translation>Stop the practice platform</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Resume engine</source>
        <translation>Resume engine</translation>
    </message>
    <message>
        <source>Open a campaign</source>
        <translation>Open a campaign</translation>
    </message>
    <message>
        <source>Campaigns (*.dosegrid)</source>
        <translation>Campaigns (*.dosegrid)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Save a copy</translation>
    </message>
    <message>
        <source>%1 copy.dosegrid</source>
        <translation>%1 copy.dosegrid</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Copied to %1</translation>
    </message>
    <message>
        <source>Input archive</source>
        <translation>Input archive</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar.gz)</source>
        <translation>Archives (*.zip *.tar.gz)</translation>
    </message>
    <message>
        <source>For which model?</source>
        <translation>For which model?</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>wave %1</translation>
    </message>
    <message>
        <source>This applies to none of the cells: %1</source>
        <translation>This applies to none of the cells: %1</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Kill</translation>
    </message>
    <message numerus="yes">
        <source>Kill %n execution(s)?</source>
        <translation>
            <numerusform>Kill %n execution?</numerusform>
            <numerusform>Kill %n executions?</numerusform>
        </translation>
    </message>
    <message>
        <source>You chose %1 cells. A kill stops the whole execution: &lt;b&gt;%2 other cells&lt;/b&gt; stop with it and %3 CPU‑h are lost. %4 done cells stay.</source>
        <translation>You chose %1 cells. A kill stops the whole execution: &lt;b&gt;%2 other cells&lt;/b&gt; stop with it and %3 CPU‑h are lost. %4 done cells stay.</translation>
    </message>
    <message>
        <source>Kill, stop %1 cells</source>
        <translation>Kill, stop %1 cells</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Keep running</translation>
    </message>
    <message>
        <source>Skip %1 cells</source>
        <translation>Skip %1 cells</translation>
    </message>
    <message>
        <source>Why are they given up?</source>
        <translation>Why are they given up?</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>This concerns %1 cells.</source>
        <translation>This concerns %1 cells.</translation>
    </message>
    <message>
        <source>Go on with %1 cells</source>
        <translation>Go on with %1 cells</translation>
    </message>
    <message>
        <source>Adopt a file as the output of this cell</source>
        <translation>Adopt a file as the output of this cell</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz *.tgz)</source>
        <translation>Archives (*.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>Make this computer the one that runs the campaign?</source>
        <translation>Make this computer the one that runs the campaign?</translation>
    </message>
    <message>
        <source>Do it only when Dosegrid runs &lt;b&gt;nowhere else&lt;/b&gt; on a copy of this file: two copies would submit the same cells.</source>
        <translation>Do it only when Dosegrid runs &lt;b&gt;nowhere else&lt;/b&gt; on a copy of this file: two copies would submit the same cells.</translation>
    </message>
    <message>
        <source>Only observe</source>
        <translation>Only observe</translation>
    </message>
    <message>
        <source>Arrows move, with Shift they select. Home, End, Page Up, Page Down. Ctrl+Space column, Shift+Space row, Ctrl+A all. Enter details. N and Shift+N next and previous failed. 1…9 show one state. Space pins the tool tip. / types a selection.</source>
        <translation>Arrows move, with Shift they select. Home, End, Page Up, Page Down. Ctrl+Space column, Shift+Space row, Ctrl+A all. Enter details. N and Shift+N next and previous failed. 1…9 show one state. Space pins the tool tip. / types a selection.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixHeaders</name>
    <message>
        <source>%1 of %2 done · %3</source>
        <translation>%1 of %2 done · %3</translation>
    </message>
    <message>
        <source>in a cell: CPU hours measured, or predicted (italic); % of predicted time; × tries</source>
        <translation>in a cell: CPU hours measured, or predicted (italic); % of predicted time; × tries</translation>
    </message>
    <message>
        <source>per organ</source>
        <translation>per organ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>no voxel</source>
        <translation>no voxel</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixOverlay</name>
    <message>
        <source>execution %1</source>
        <translation>execution %1</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) more above</source>
        <translation>
            <numerusform>%n row more above</numerusform>
            <numerusform>%n rows more above</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) more below</source>
        <translation>
            <numerusform>%n row more below</numerusform>
            <numerusform>%n rows more below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) more at the left</source>
        <translation>
            <numerusform>%n column more at the left</numerusform>
            <numerusform>%n columns more at the left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) more at the right</source>
        <translation>
            <numerusform>%n column more at the right</numerusform>
            <numerusform>%n columns more at the right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixPage</name>
    <message>
        <source>Sets</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Subtract</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation>Intersect</translation>
    </message>
    <message>
        <source>How a new selection joins the present one</source>
        <translation>How a new selection joins the present one</translation>
    </message>
    <message>
        <source>Only failed</source>
        <translation>Only failed</translation>
    </message>
    <message>
        <source>Only what is in no wave</source>
        <translation>Only what is in no wave</translation>
    </message>
    <message>
        <source>Save as a set</source>
        <translation>Save as a set</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>attempt %1</translation>
    </message>
    <message>
        <source>ran %1 of %2 predicted</source>
        <translation>ran %1 of %2 predicted</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 predicted</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>waited %1</translation>
    </message>
    <message>
        <source>waits for you</source>
        <translation>waits for you</translation>
    </message>
    <message>
        <source>Organs and tissues</source>
        <translation>Organs and tissues</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixScene</name>
    <message>
        <source>Combined regions</source>
        <translation>Combined regions</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 done · %3</source>
        <translation>%1 of %2 done · %3</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixTooltip</name>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>let go</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>pin</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>details</source>
        <translation>details</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixView</name>
    <message>
        <source>Campaign matrix</source>
        <translation>Campaign matrix</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MiniMap</name>
    <message>
        <source>whole campaign</source>
        <translation>whole campaign</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::NewCampaignDialog</name>
    <message>
        <source>The OpenDose grid: 2 phantoms, 141 source regions, 2 particles, 91 energies</source>
        <translation>The OpenDose grid: 2 phantoms, 141 source regions, 2 particles, 91 energies</translation>
    </message>
    <message>
        <source>A template of your own</source>
        <translation>A template of your own</translation>
    </message>
    <message>
        <source>with the combined regions</source>
        <translation>with the combined regions</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>New campaign</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Browse…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Campaigns (*.dosegrid)</source>
        <translation>Campaigns (*.dosegrid)</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grid</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Templates (*.json)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlanModel</name>
    <message>
        <source>one cell each, split into jobs</source>
        <translation>one cell each, split into jobs</translation>
    </message>
    <message>
        <source>batches of many cells, one job a cell</source>
        <translation>batches of many cells, one job a cell</translation>
    </message>
    <message>
        <source>Model, particle</source>
        <translation>Model, particle</translation>
    </message>
    <message>
        <source>Sources × energies</source>
        <translation>Sources × energies</translation>
    </message>
    <message>
        <source>Energies</source>
        <translation>Energies</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cells</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Executions</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Jobs</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>CPU‑h</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlotPanel</name>
    <message>
        <source>Fit</source>
        <translation>Fit</translation>
    </message>
    <message>
        <source>Export as PNG, PDF or CSV…</source>
        <translation>Export as PNG, PDF or CSV…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Picture (*.png);;Document (*.pdf);;Table (*.csv)</source>
        <translation>Picture (*.png);;Document (*.pdf);;Table (*.csv)</translation>
    </message>
    <message>
        <source>It could not be written.</source>
        <translation>It could not be written.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::QueryField</name>
    <message>
        <source>everything, e.g. organ=kidneys,liver state=failed</source>
        <translation>everything, e.g. organ=kidneys,liver state=failed</translation>
    </message>
    <message>
        <source>Selection as text</source>
        <translation>Selection as text</translation>
    </message>
    <message>
        <source>Save as a set</source>
        <translation>Save as a set</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Clear the selection</translation>
    </message>
    <message>
        <source>Type a selection (/)</source>
        <translation>Type a selection (/)</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 cell</numerusform>
            <numerusform>%1 cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::QuestionsPanel</name>
    <message>
        <source>Nothing needs you.</source>
        <translation>Nothing needs you.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>List what is left out, and why</source>
        <translation>List what is left out, and why</translation>
    </message>
    <message>
        <source>Ctrl+A all · ? keys</source>
        <translation>Ctrl+A all · ? keys</translation>
    </message>
    <message>
        <source>No selection: the numbers speak of all %1 cells.</source>
        <translation>No selection: the numbers speak of all %1 cells.</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 cell</numerusform>
            <numerusform>%1 cells</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU‑h predicted</source>
        <translation>CPU‑h predicted</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>longest</translation>
    </message>
    <message>
        <source>output</source>
        <translation>output</translation>
    </message>
    <message>
        <source>would retry</source>
        <translation>would retry</translation>
    </message>
    <message>
        <source>would submit</source>
        <translation>would submit</translation>
    </message>
    <message>
        <source>· %1 left out</source>
        <translation>· %1 left out</translation>
    </message>
    <message>
        <source>· nothing left out</source>
        <translation>· nothing left out</translation>
    </message>
    <message>
        <source>Retry %1…</source>
        <extracomment>button; %1 is a number of cells</extracomment>
        <translation>Retry %1…</translation>
    </message>
    <message>
        <source>Submit %1…</source>
        <translation>Submit %1…</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StateLegend</name>
    <message>
        <source>States</source>
        <translation>States</translation>
    </message>
    <message>
        <source>%1 to compute</source>
        <translation>%1 to compute</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StatisticsPage</name>
    <message>
        <source>Cumulative CPU hours</source>
        <translation>Cumulative CPU hours</translation>
    </message>
    <message>
        <source>Productive: CPU time of accepted results. Lost and repeated: all other CPU time.</source>
        <translation>Productive: CPU time of accepted results. Lost and repeated: all other CPU time.</translation>
    </message>
    <message>
        <source>Running cores</source>
        <translation>Running cores</translation>
    </message>
    <message>
        <source>Jobs seen running at polls. The black line is the speed-up of a wave: its mean.</source>
        <translation>Jobs seen running at polls. The black line is the speed-up of a wave: its mean.</translation>
    </message>
    <message>
        <source>Run time against energy</source>
        <translation>Run time against energy</translation>
    </message>
    <message>
        <source>One mark, one accepted cell; line: median, band: shortest to longest. Log axes. Grey: predicted.</source>
        <translation>One mark, one accepted cell; line: median, band: shortest to longest. Log axes. Grey: predicted.</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Waves</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Models</translation>
    </message>
    <message>
        <source>Particles</source>
        <translation>Particles</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Export all…</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Export all</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message>
        <source>speed-up columns: productive, gross</source>
        <translation>speed-up columns: productive, gross</translation>
    </message>
    <message>
        <source>Speed-up = CPU hours ÷ wall time, first accepted request to last end seen; it equals the mean number of busy cores. Productive: accepted results only. Gross: all that used CPU. CPU time: Gate&apos;s ElapsedTime, wall time of one process, measured; estimated where there is no output.</source>
        <translation>Speed-up = CPU hours ÷ wall time, first accepted request to last end seen; it equals the mean number of busy cores. Productive: accepted results only. Gross: all that used CPU. CPU time: Gate&apos;s ElapsedTime, wall time of one process, measured; estimated where there is no output.</translation>
    </message>
    <message>
        <source>only the selection (%1)</source>
        <translation>only the selection (%1)</translation>
    </message>
    <message>
        <source>All waves</source>
        <translation>All waves</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>All models</translation>
    </message>
    <message>
        <source>All particles</source>
        <translation>All particles</translation>
    </message>
    <message>
        <source>data %1 old</source>
        <translation>data %1 old</translation>
    </message>
    <message>
        <source>n = %1 attempts</source>
        <translation>n = %1 attempts</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>wave %1</translation>
    </message>
    <message>
        <source>n = %1 polls</source>
        <translation>n = %1 polls</translation>
    </message>
    <message>
        <source>n = %1 cells</source>
        <translation>n = %1 cells</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>CPU‑h</translation>
    </message>
    <message>
        <source>productive, measured</source>
        <translation>productive, measured</translation>
    </message>
    <message>
        <source>lost and repeated (%1 of gross)</source>
        <translation>lost and repeated (%1 of gross)</translation>
    </message>
    <message>
        <source>lost and repeated</source>
        <translation>lost and repeated</translation>
    </message>
    <message>
        <source>under way, estimated</source>
        <translation>under way, estimated</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cores</translation>
    </message>
    <message numerus="yes">
        <source>busy now, %n execution(s)</source>
        <translation>
            <numerusform>busy now, %n execution</numerusform>
            <numerusform>busy now, %n executions</numerusform>
        </translation>
    </message>
    <message>
        <source>speed-up, gross</source>
        <translation>speed-up, gross</translation>
    </message>
    <message>
        <source>predicted for the whole campaign</source>
        <translation>predicted for the whole campaign</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campaign</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StatusStrip</name>
    <message>
        <source>practice, time × %1</source>
        <translation>practice, time × %1</translation>
    </message>
    <message>
        <source>data</source>
        <comment>age of the data</comment>
        <translation>data</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 old</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>executions</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>cores now</source>
        <translation>cores now</translation>
    </message>
    <message>
        <source>Jobs seen running at the last poll; observed</source>
        <translation>Jobs seen running at the last poll; observed</translation>
    </message>
    <message>
        <source>outbox</source>
        <translation>outbox</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cells</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>CPU‑h</translation>
    </message>
    <message>
        <source>%1 of ≈ %2</source>
        <translation>%1 of ≈ %2</translation>
    </message>
    <message>
        <source>Measured CPU hours of accepted results, of the predicted CPU hours of the whole campaign</source>
        <translation>Measured CPU hours of accepted results, of the predicted CPU hours of the whole campaign</translation>
    </message>
    <message>
        <source>disk free</source>
        <translation>disk free</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>not connected</translation>
    </message>
    <message>
        <source>nothing to ask</source>
        <translation>nothing to ask</translation>
    </message>
    <message>
        <source>No execution is live. The last answer is %1.</source>
        <translation>No execution is live. The last answer is %1.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SubmitDialog</name>
    <message>
        <source>Submit a wave</source>
        <translation>Submit a wave</translation>
    </message>
    <message>
        <source>Name of the wave</source>
        <translation>Name of the wave</translation>
    </message>
    <message>
        <source>Automatic, by predicted time</source>
        <translation>Automatic, by predicted time</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>cells above 12 h each are split into jobs</source>
        <translation>cells above 12 h each are split into jobs</translation>
    </message>
    <message>
        <source>Primaries per cell</source>
        <translation>Primaries per cell</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>where the workflow takes a seed; otherwise the platform draws it</source>
        <translation>where the workflow takes a seed; otherwise the platform draws it</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>no limit</translation>
    </message>
    <message>
        <source>Budget in CPU hours</source>
        <translation>Budget in CPU hours</translation>
    </message>
    <message>
        <source>the wave is held when it is spent</source>
        <translation>the wave is held when it is spent</translation>
    </message>
    <message>
        <source>Outbox delay</source>
        <translation>Outbox delay</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>What will be sent</translation>
    </message>
    <message>
        <source>frozen at %1 · %2</source>
        <translation>frozen at %1 · %2</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>Left out, and why</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Nothing of this selection can be sent.</source>
        <translation>Nothing of this selection can be sent.</translation>
    </message>
    <message numerus="yes">
        <source>%n output(s) will be larger than the platform lets one download: held with their path, until a file fetched by other means is adopted.</source>
        <translation>
            <numerusform>%n output will be larger than the platform lets one download: held with its path, until a file fetched by other means is adopted.</numerusform>
            <numerusform>%n outputs will be larger than the platform lets one download: held with their paths, until files fetched by other means are adopted.</numerusform>
        </translation>
    </message>
    <message>
        <source>A combined region and some of its parts are both in this wave.</source>
        <translation>A combined region and some of its parts are both in this wave.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n execution(s) at once; the others follow as places come free.</source>
        <translation>
            <numerusform>At most %n execution at once; the others follow as places come free.</numerusform>
            <numerusform>At most %n executions at once; the others follow as places come free.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 cell</numerusform>
            <numerusform>%1 cells</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 selected</source>
        <translation>of %1 selected</translation>
    </message>
    <message>
        <source>%1 left out, see below</source>
        <translation>%1 left out, see below</translation>
    </message>
    <message numerus="yes">
        <source>%1 execution(s)</source>
        <translation>
            <numerusform>%1 execution</numerusform>
            <numerusform>%1 executions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s)</source>
        <translation>
            <numerusform>%1 job</numerusform>
            <numerusform>%1 jobs</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicted</translation>
    </message>
    <message>
        <source>longest cell %1</source>
        <translation>longest cell %1</translation>
    </message>
    <message>
        <source>output to fetch</source>
        <translation>output to fetch</translation>
    </message>
    <message>
        <source>%1 are free here</source>
        <translation>%1 are free here</translation>
    </message>
    <message>
        <source>from first start to end</source>
        <translation>from first start to end</translation>
    </message>
    <message>
        <source>mean %1 cores, simulated</source>
        <translation>mean %1 cores, simulated</translation>
    </message>
    <message>
        <source>ends, when started now</source>
        <translation>ends, when started now</translation>
    </message>
    <message>
        <source>simulated queue</source>
        <translation>simulated queue</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 of %2 cells</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Nothing is left out.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>More than 500 cells: type %1 to confirm</source>
        <translation>More than 500 cells: type %1 to confirm</translation>
    </message>
    <message>
        <source>More than 1,000 CPU hours: type %1 to confirm</source>
        <translation>More than 1,000 CPU hours: type %1 to confirm</translation>
    </message>
    <message>
        <source>After Submit everything waits %1 s in the outbox; cancelling there costs nothing.</source>
        <translation>After Submit everything waits %1 s in the outbox; cancelling there costs nothing.</translation>
    </message>
    <message numerus="yes">
        <source>Submit %1 cell(s)</source>
        <translation>
            <numerusform>Submit %1 cell</numerusform>
            <numerusform>Submit %1 cells</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen at %1</source>
        <extracomment>%1 is a time, %2 an expression</extracomment>
        <translation>frozen at %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 batch</numerusform>
            <numerusform>%1 batches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 split(s)</source>
        <translation>
            <numerusform>%1 split</numerusform>
            <numerusform>%1 splits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::TimeLine</name>
    <message>
        <source>%1 waiting %2</source>
        <extracomment>attempt number and how long it waited</extracomment>
        <translation>%1 waiting %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::WelcomePage</name>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Clear the list</translation>
    </message>
    <message>
        <source>Monte Carlo campaigns over CARMIN</source>
        <translation>Monte Carlo campaigns over CARMIN</translation>
    </message>
    <message>
        <source>Open the practice campaign</source>
        <translation>Open the practice campaign</translation>
    </message>
    <message>
        <source>A whole wave on this computer with simulated time. No account is needed and nothing is spent. About five minutes.</source>
        <translation>A whole wave on this computer with simulated time. No account is needed and nothing is spent. About five minutes.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>New campaign…</translation>
    </message>
    <message>
        <source>The OpenDose grid, or your own phantoms, particles and energies from a file.</source>
        <translation>The OpenDose grid, or your own phantoms, particles and energies from a file.</translation>
    </message>
    <message>
        <source>Connect to VIP…</source>
        <translation>Connect to VIP…</translation>
    </message>
    <message>
        <source>With your API key from the VIP portal. Nothing is sent before you submit a wave.</source>
        <translation>With your API key from the VIP portal. Nothing is sent before you submit a wave.</translation>
    </message>
    <message>
        <source>Open a campaign…</source>
        <translation>Open a campaign…</translation>
    </message>
    <message>
        <source>A .dosegrid file. You can also drop one here.</source>
        <translation>A .dosegrid file. You can also drop one here.</translation>
    </message>
    <message>
        <source>One look at a campaign</source>
        <translation>One look at a campaign</translation>
    </message>
    <message>
        <source>Every cell is one simulation to obtain: a model, a source region, a particle, an energy.</source>
        <translation>Every cell is one simulation to obtain: a model, a source region, a particle, an energy.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ZoomControl</name>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Fit the whole campaign</source>
        <translation>Fit the whole campaign</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Monte Carlo campaigns over CARMIN</source>
        <translation>Monte Carlo campaigns over CARMIN</translation>
    </message>
    <message>
        <source>Writes pictures of matrix and statistics, then ends.</source>
        <translation>Writes pictures of matrix and statistics, then ends.</translation>
    </message>
    <message>
        <source>Campaign to open.</source>
        <translation>Campaign to open.</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionCommand</name>
    <message>
        <source>Do what would otherwise only be listed.</source>
        <translation>Faire ce qui serait sinon seulement énuméré.</translation>
    </message>
    <message>
        <source>Kept in the record.</source>
        <translation>Gardé dans l&apos;historique.</translation>
    </message>
    <message>
        <source>Nothing was done. Repeat with --yes to %1 these cells.</source>
        <translation>Rien n&apos;a été fait. Répéter avec --yes pour %1 ces cases.</translation>
    </message>
    <message>
        <source>%1: %2 cells, %3 predicted</source>
        <translation>%1&#x202f;: %2 cases, %3 prévues</translation>
    </message>
    <message>
        <source>not possible for %1: %2</source>
        <translation>impossible pour %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>that kills %1 executions; about %2 of running jobs are lost; %3 cells in them are done and stay done</source>
        <translation>cela arrête %1 exécutions&#x202f;; environ %2 des tâches en cours sont perdues&#x202f;; %3 de leurs cases sont terminées et le restent</translation>
    </message>
    <message>
        <source>%1 other cells run in the same executions and are killed with them:</source>
        <translation>%1 autres cases tournent dans les mêmes exécutions et sont arrêtées avec elles&#x202f;:</translation>
    </message>
    <message>
        <source>What is noted, in %1 characters at most.</source>
        <translation>Ce qui est noté, en %1 caractères au plus.</translation>
    </message>
    <message>
        <source>Take away what was noted so far; the record keeps it.</source>
        <translation>Retirer ce qui a été noté jusqu’ici&#x202f;; l’historique le garde.</translation>
    </message>
    <message>
        <source>Say what to note with --text, or take the notes away with --remove.</source>
        <translation>Dites ce qu’il faut noter avec --text, ou retirez les notes avec --remove.</translation>
    </message>
</context>
<context>
    <name>AdoptCommand</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 was accepted as the result of %2.</source>
        <translation>%1 est accepté comme résultat de %2.</translation>
    </message>
    <message>
        <source>%1 needs a person before it is the result of %2. %3</source>
        <translation>%1 attend l’avis d’une personne avant d’être le résultat de %2. %3</translation>
    </message>
    <message>
        <source>%1 was refused as the result of %2. %3</source>
        <translation>%1 est refusé comme résultat de %2. %3</translation>
    </message>
</context>
<context>
    <name>AnswerCommand</name>
    <message>
        <source>The questions as one JSON document.</source>
        <translation>Les questions en un document JSON.</translation>
    </message>
    <message>
        <source>answer wants the number of a question and a choice, or neither to list them.</source>
        <translation>answer veut le numéro d&apos;une question et un choix, ou ni l&apos;un ni l&apos;autre pour les énumérer.</translation>
    </message>
    <message>
        <source>No question %1 is open; “dosegrid-cli answer %2” lists them.</source>
        <translation>Aucune question %1 n&apos;est ouverte&#x202f;; «&#x202f;dosegrid-cli answer %2&#x202f;» les énumère.</translation>
    </message>
    <message>
        <source>Question %1 has no choice “%2”; it has: %3.</source>
        <translation>La question %1 n&apos;a pas de choix «&#x202f;%2&#x202f;»&#x202f;; elle a&#x202f;: %3.</translation>
    </message>
    <message>
        <source>No open questions.</source>
        <translation>Aucune question ouverte.</translation>
    </message>
    <message>
        <source>Question %1: %2</source>
        <translation>Question %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>  asked %1</source>
        <translation>  posée %1</translation>
    </message>
    <message>
        <source>  evidence: %1</source>
        <translation>  indice&#x202f;: %1</translation>
    </message>
    <message>
        <source>  decide: dosegrid-cli answer %1 %2 CHOICE</source>
        <translation>  décider&#x202f;: dosegrid-cli answer %1 %2 CHOIX</translation>
    </message>
    <message>
        <source>Why an output is accepted or refused; kept in the record.</source>
        <translation>Pourquoi une sortie est acceptée ou refusée&#x202f;; gardé dans le registre.</translation>
    </message>
    <message>
        <source>An output is accepted or refused, not “%1”.</source>
        <translation>Une sortie est acceptée (accept) ou refusée (refuse), pas «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>No output of %1 waits for a person.</source>
        <translation>Aucune sortie de %1 n’attend une personne.</translation>
    </message>
    <message>
        <source>The output of %1 passes no verdict without a person. Look: dosegrid-cli show %2 %1; decide: dosegrid-cli answer %2 %1 accept|refuse</source>
        <translation>La sortie de %1 n’a pas de verdict sans une personne. Regarder&#x202f;: dosegrid-cli show %2 %1&#x202f;; décider&#x202f;: dosegrid-cli answer %2 %1 accept|refuse</translation>
    </message>
    <message>
        <source>  %1  %2. Price: %3</source>
        <translation>  %1  %2. Prix&#x202f;: %3</translation>
    </message>
</context>
<context>
    <name>BlockCards</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 of %2 done · %3</source>
        <translation>%1 sur %2 terminées · %3</translation>
    </message>
    <message>
        <source>median %1 · %2 to %3</source>
        <extracomment>of the cells of a block: three values</extracomment>
        <translation>médiane %1 · %2 à %3</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>médiane %1</translation>
    </message>
    <message>
        <source>n = %1 of %2</source>
        <extracomment>cells with a value, of how many</extracomment>
        <translation>n = %1 sur %2</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>all selected</source>
        <translation>toutes dans la sélection</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 sur %2 dans la sélection</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 dans la sélection</translation>
    </message>
    <message>
        <source>zoom in</source>
        <translation>agrandir</translation>
    </message>
</context>
<context>
    <name>CampaignCommands</name>
    <message>
        <source>There is no campaign %1. Make one: dosegrid-cli create %1</source>
        <translation>Il n&apos;y a pas de campagne %1. En créer une&#x202f;: dosegrid-cli create %1</translation>
    </message>
    <message>
        <source>“%1” is no cell of this campaign (%2). A cell is written model/region/particle/MeV, such as AF/95/gamma/0.1.</source>
        <translation>«&#x202f;%1&#x202f;» n&apos;est pas une case de cette campagne (%2). Une case s&apos;écrit modèle/région/particule/MeV, par exemple AF/95/gamma/0.1.</translation>
    </message>
    <message>
        <source>The expression is empty, which would mean all %1 cells; nothing was done. If that is meant, say so: model=%2</source>
        <translation>L’expression est vide, ce qui désignerait les %1 cases&#x202f;; rien n’a été fait. Si c’est voulu, dites-le&#x202f;: model=%2</translation>
    </message>
</context>
<context>
    <name>CellFacts</name>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>à examiner</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore contrôlée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>since</source>
        <comment>age of a state</comment>
        <translation>depuis</translation>
    </message>
    <message>
        <source>why</source>
        <translation>pourquoi</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>particle</source>
        <translation>particule</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>essais</translation>
    </message>
    <message>
        <source>started</source>
        <translation>début</translation>
    </message>
    <message>
        <source>waited</source>
        <translation>attente</translation>
    </message>
    <message>
        <source>wall time</source>
        <translation>durée réelle</translation>
    </message>
    <message>
        <source>CPU predicted</source>
        <translation>CPU prévu</translation>
    </message>
    <message>
        <source>CPU measured</source>
        <translation>CPU mesuré</translation>
    </message>
    <message>
        <source>ratio</source>
        <comment>of measured to predicted CPU time</comment>
        <translation>rapport</translation>
    </message>
    <message>
        <source>exit code</source>
        <translation>code de sortie</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>archive</translation>
    </message>
    <message>
        <source>primaries</source>
        <translation>primaires</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>verdict</translation>
    </message>
    <message>
        <source>failed checks</source>
        <translation>contrôles échoués</translation>
    </message>
    <message>
        <source>uncertainty</source>
        <translation>incertitude</translation>
    </message>
    <message>
        <source>absorbed</source>
        <translation>fraction absorbée</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>execution</source>
        <translation>exécution</translation>
    </message>
    <message>
        <source>workflow</source>
        <translation>workflow</translation>
    </message>
</context>
<context>
    <name>CellsCommand</name>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>Comma separated values with a line of names.</source>
        <translation>Valeurs séparées par des virgules, avec une ligne de noms.</translation>
    </message>
    <message>
        <source>--json and --csv exclude each other.</source>
        <translation>--json et --csv s&apos;excluent.</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>case</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>essais</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>vague</translation>
    </message>
    <message>
        <source>region</source>
        <translation>région</translation>
    </message>
    <message>
        <source>No cells.</source>
        <translation>Aucune case.</translation>
    </message>
</context>
<context>
    <name>CloseFooter</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Use the Dosegrid that wrote it, or a newer one.</source>
        <translation>Utiliser le Dosegrid qui l&apos;a écrit, ou un plus récent.</translation>
    </message>
    <message>
        <source>Try again when the other program has ended.</source>
        <translation>Recommencer quand l&apos;autre programme est terminé.</translation>
    </message>
    <message>
        <source>Free some space and repeat the command.</source>
        <translation>Libérer de la place et répéter la commande.</translation>
    </message>
    <message>
        <source>Keep the file as it is and open a backup beside it.</source>
        <translation>Garder le fichier tel quel et ouvrir une sauvegarde à côté.</translation>
    </message>
    <message>
        <source>Check the address and the network, then repeat the command.</source>
        <translation>Vérifier l&apos;adresse et le réseau, puis répéter la commande.</translation>
    </message>
    <message>
        <source>--%1 wants a whole number, %2 or more, not “%3”.</source>
        <translation>--%1 veut un nombre entier, %2 ou plus, et non «&#x202f;%3&#x202f;».</translation>
    </message>
    <message>
        <source>CAMPAIGN [--template opendose|FILE] [--combined]</source>
        <translation>CAMPAGNE [--template opendose|FICHIER] [--combined]</translation>
    </message>
    <message>
        <source>Create a campaign on the axes of a template.</source>
        <translation>Créer une campagne sur les axes d&apos;un modèle de campagne.</translation>
    </message>
    <message>
        <source>set|clear URL [--file-ok]</source>
        <translation>set|clear URL [--file-ok]</translation>
    </message>
    <message>
        <source>Keep or forget the key of a platform; it is read from standard input.</source>
        <translation>Garder ou oublier la clé d&apos;une plateforme&#x202f;; elle est lue sur l&apos;entrée standard.</translation>
    </message>
    <message>
        <source>CAMPAIGN --url URL [--profile auto|vip|carmin-server] [--ca FILE]</source>
        <translation>CAMPAGNE --url URL [--profile auto|vip|carmin-server] [--ca FICHIER]</translation>
    </message>
    <message>
        <source>Connect a campaign to a platform; with a key at hand, ask it first.</source>
        <translation>Connecter une campagne à une plateforme&#x202f;; avec une clé, l&apos;interroger d&apos;abord.</translation>
    </message>
    <message>
        <source>CAMPAIGN add FILE --model M | list</source>
        <translation>CAMPAGNE add FICHIER --model M | list</translation>
    </message>
    <message>
        <source>Add the input archive of a model, or list what there is.</source>
        <translation>Ajouter l&apos;archive d&apos;entrée d&apos;un modèle, ou énumérer celles qui sont là.</translation>
    </message>
    <message>
        <source>CAMPAIGN EXPRESSION [--json]</source>
        <translation>CAMPAGNE EXPRESSION [--json]</translation>
    </message>
    <message>
        <source>Say what an expression means: cells, states, cost.</source>
        <translation>Dire ce qu&apos;une expression désigne&#x202f;: cases, états, coût.</translation>
    </message>
    <message>
        <source>CAMPAIGN EXPRESSION --name NAME [OPTIONS]</source>
        <translation>CAMPAGNE EXPRESSION --name NOM [OPTIONS]</translation>
    </message>
    <message>
        <source>Make a wave of the cells that an expression means.</source>
        <translation>Faire une vague des cases qu&apos;une expression désigne.</translation>
    </message>
    <message>
        <source>Be the engine: submit, watch, fetch, check.</source>
        <translation>Être le moteur&#x202f;: envoyer, suivre, récupérer, contrôler.</translation>
    </message>
    <message>
        <source>CAMPAIGN [--json]</source>
        <translation>CAMPAGNE [--json]</translation>
    </message>
    <message>
        <source>List the waves with their progress.</source>
        <translation>Énumérer les vagues et leur avancement.</translation>
    </message>
    <message>
        <source>CAMPAIGN [WAVE]</source>
        <translation>CAMPAGNE [VAGUE]</translation>
    </message>
    <message>
        <source>Send nothing more, of one wave or of all.</source>
        <translation>Ne plus rien envoyer, d&apos;une vague ou de toutes.</translation>
    </message>
    <message>
        <source>Go on sending.</source>
        <translation>Reprendre les envois.</translation>
    </message>
    <message>
        <source>Cells by state and wave, age of the data, time left, what holds it back.</source>
        <translation>Cases par état et par vague, âge des données, temps restant, ce qui retient.</translation>
    </message>
    <message>
        <source>CAMPAIGN [EXPRESSION] [--json|--csv]</source>
        <translation>CAMPAGNE [EXPRESSION] [--json|--csv]</translation>
    </message>
    <message>
        <source>List cells.</source>
        <translation>Énumérer des cases.</translation>
    </message>
    <message>
        <source>CAMPAIGN CELL [--json]</source>
        <translation>CAMPAGNE CASE [--json]</translation>
    </message>
    <message>
        <source>Everything about one cell: attempts, execution, seed, output, verdict.</source>
        <translation>Tout sur une case&#x202f;: essais, exécution, graine, sortie, verdict.</translation>
    </message>
    <message>
        <source>CAMPAIGN CELL [--stderr]</source>
        <translation>CAMPAGNE CASE [--stderr]</translation>
    </message>
    <message>
        <source>The log of a cell&apos;s last attempt.</source>
        <translation>Le journal du dernier essai d&apos;une case.</translation>
    </message>
    <message>
        <source>CAMPAIGN EXPRESSION [--yes]</source>
        <translation>CAMPAGNE EXPRESSION [--yes]</translation>
    </message>
    <message>
        <source>Compute failed or skipped cells once more.</source>
        <translation>Calculer encore une fois des cases en échec ou écartées.</translation>
    </message>
    <message>
        <source>Keep cells that were not sent from being sent.</source>
        <translation>Retenir l&apos;envoi de cases non encore envoyées.</translation>
    </message>
    <message>
        <source>Let held cells go on.</source>
        <translation>Laisser continuer des cases retenues.</translation>
    </message>
    <message>
        <source>Kill the executions that compute these cells.</source>
        <translation>Arrêter les exécutions qui calculent ces cases.</translation>
    </message>
    <message>
        <source>CAMPAIGN EXPRESSION [--reason TEXT] [--yes]</source>
        <translation>CAMPAGNE EXPRESSION [--reason TEXTE] [--yes]</translation>
    </message>
    <message>
        <source>Give cells up on purpose.</source>
        <translation>Abandonner des cases à dessein.</translation>
    </message>
    <message>
        <source>List what only a person can decide, or decide it.</source>
        <translation>Énumérer ce que seule une personne peut décider, ou le décider.</translation>
    </message>
    <message>
        <source>CAMPAIGN [EXPRESSION]</source>
        <translation>CAMPAGNE [EXPRESSION]</translation>
    </message>
    <message>
        <source>Fetch the outputs that wait on the platform.</source>
        <translation>Récupérer les sorties qui attendent sur la plateforme.</translation>
    </message>
    <message>
        <source>CAMPAIGN CELL FILE</source>
        <translation>CAMPAGNE CASE FICHIER</translation>
    </message>
    <message>
        <source>Take a result that was fetched by other means; it passes the same checks.</source>
        <translation>Prendre un résultat récupéré par d&apos;autres moyens&#x202f;; il passe les mêmes contrôles.</translation>
    </message>
    <message>
        <source>CAMPAIGN [--json|--csv]</source>
        <translation>CAMPAGNE [--json|--csv]</translation>
    </message>
    <message>
        <source>CPU hours, speed-up and running cores, with their definitions.</source>
        <translation>Heures CPU, facteur d&apos;accélération et cœurs occupés, avec leurs définitions.</translation>
    </message>
    <message>
        <source>CAMPAIGN TO</source>
        <translation>CAMPAGNE VERS</translation>
    </message>
    <message>
        <source>Copy a campaign safely, also while it runs.</source>
        <translation>Copier une campagne sans risque, même pendant qu&apos;elle tourne.</translation>
    </message>
    <message>
        <source>CAMPAIGN [--until done|idle|submitted] [--for DURATION] [--take-over] [--json]</source>
        <translation>CAMPAGNE [--until done|idle|submitted] [--for DURÉE] [--take-over] [--json]</translation>
    </message>
    <message>
        <source>CAMPAIGN [QUESTION CHOICE | CELL accept|refuse]</source>
        <translation>CAMPAGNE [QUESTION CHOIX | CASE accept|refuse]</translation>
    </message>
    <message>
        <source>CAMPAIGN NUMBER</source>
        <translation>CAMPAGNE NUMÉRO</translation>
    </message>
    <message>
        <source>Take back a hold, release, retry or skip, by the number that it was given.</source>
        <translation>Annuler une retenue, une libération, un nouvel essai ou une mise à l’écart, par le numéro qui lui a été donné.</translation>
    </message>
    <message>
        <source>CAMPAIGN WAVE N</source>
        <translation>CAMPAGNE VAGUE N</translation>
    </message>
    <message>
        <source>Give a wave another priority: a higher one goes first.</source>
        <translation>Donner à une vague une autre priorité&#x202f;: la plus haute passe d&apos;abord.</translation>
    </message>
    <message>
        <source>CAMPAIGN EXPRESSION --text TEXT|--remove [--yes]</source>
        <translation>CAMPAGNE EXPRESSION --text TEXTE|--remove [--yes]</translation>
    </message>
    <message>
        <source>Write a remark about cells, or take their remarks away.</source>
        <translation>Écrire une remarque sur des cases, ou retirer leurs remarques.</translation>
    </message>
</context>
<context>
    <name>ConnectCommand</name>
    <message>
        <source>Address of the platform, such as https://vip.example.org/rest.</source>
        <translation>Adresse de la plateforme, par exemple https://vip.example.org/rest.</translation>
    </message>
    <message>
        <source>Kind of platform: auto (default), vip or carmin-server.</source>
        <translation>Genre de plateforme&#x202f;: auto (par défaut), vip ou carmin-server.</translation>
    </message>
    <message>
        <source>Certificates (PEM) to trust on this machine, besides the system&apos;s.</source>
        <translation>Certificats (PEM) acceptés sur cette machine, en plus de ceux du système.</translation>
    </message>
    <message>
        <source>Ask the platform first, even if there is no key.</source>
        <translation>Interroger d&apos;abord la plateforme, même sans clé.</translation>
    </message>
    <message>
        <source>Record without asking the platform.</source>
        <translation>Enregistrer sans interroger la plateforme.</translation>
    </message>
    <message>
        <source>--url: “%1” is no http or https address.</source>
        <translation>--url&#x202f;: «&#x202f;%1&#x202f;» n&apos;est pas une adresse http ou https.</translation>
    </message>
    <message>
        <source>The address is missing: --url URL</source>
        <translation>Il manque l&apos;adresse&#x202f;: --url URL</translation>
    </message>
    <message>
        <source>--profile: “%1” is not auto, vip or carmin-server.</source>
        <translation>--profile&#x202f;: «&#x202f;%1&#x202f;» n&apos;est ni auto, ni vip, ni carmin-server.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Nothing was recorded. Correct address or key, or use --no-test to connect all the same.</source>
        <translation>Rien n&apos;a été enregistré. Corriger l&apos;adresse ou la clé, ou connecter quand même avec --no-test.</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>Connected to %1.</source>
        <translation>Connectée à %1.</translation>
    </message>
    <message>
        <source>Allow http to another machine, where others can read the key on the way.</source>
        <translation>Permettre http vers une autre machine, où d’autres peuvent lire la clé en chemin.</translation>
    </message>
    <message>
        <source>It is the same platform under a new address: what runs there is followed here.</source>
        <translation>C’est la même plateforme à une nouvelle adresse&#x202f;: ce qui y tourne est suivi ici.</translation>
    </message>
    <message>
        <source>Your own folder on the platform, such as /alice: a CARMIN-server does not tell it.</source>
        <translation>Votre dossier sur la plateforme, par exemple /alice&#x202f;: un CARMIN-server ne l’indique pas.</translation>
    </message>
    <message>
        <source>Nothing was recorded. If the address is right, add --profile vip or --profile carmin-server.</source>
        <translation>Rien n’a été enregistré. Si l’adresse est la bonne, ajoutez --profile vip ou --profile carmin-server.</translation>
    </message>
    <message>
        <source>Nothing was recorded. To send the key without encryption all the same, add --plain-http.</source>
        <translation>Rien n’a été enregistré. Pour envoyer quand même la clé sans chiffrement, ajoutez --plain-http.</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Nothing was recorded. Add --folder with your own folder there.</source>
        <translation>Rien n’a été enregistré. Ajoutez --folder avec votre propre dossier sur la plateforme.</translation>
    </message>
</context>
<context>
    <name>CopyCommand</name>
    <message>
        <source>%1 exists already; a copy replaces nothing. Choose another name.</source>
        <translation>%1 existe déjà&#x202f;; une copie ne remplace rien. Choisir un autre nom.</translation>
    </message>
    <message>
        <source>Copied to %1.</source>
        <translation>Copiée vers %1.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it first.</source>
        <translation>Le dossier %1 n’existe pas. Créez-le d’abord.</translation>
    </message>
</context>
<context>
    <name>CreateCommand</name>
    <message>
        <source>Axes: “opendose” (default) or a template file.</source>
        <translation>Axes&#x202f;: «&#x202f;opendose&#x202f;» (par défaut) ou un fichier de modèle de campagne.</translation>
    </message>
    <message>
        <source>With the template&apos;s combined regions as further sources.</source>
        <translation>Avec les régions combinées comme sources supplémentaires.</translation>
    </message>
    <message>
        <source>Created %1: %2 cells, %3 of them to compute, %4 cannot exist.</source>
        <translation>%1 est créée&#x202f;: %2 cases, dont %3 à calculer&#x202f;; %4 ne peuvent pas exister.</translation>
    </message>
</context>
<context>
    <name>EngineWords</name>
    <message>
        <source>an accepted result exists</source>
        <translation>un résultat accepté existe</translation>
    </message>
    <message>
        <source>in a wave already, not sent yet</source>
        <translation>déjà dans une vague, pas encore envoyée</translation>
    </message>
    <message>
        <source>sent already, waits on the platform</source>
        <translation>déjà envoyée, attend sur la plateforme</translation>
    </message>
    <message>
        <source>runs already</source>
        <translation>déjà en cours</translation>
    </message>
    <message>
        <source>finished on the platform, its output comes first</source>
        <translation>finie sur la plateforme, sa sortie d’abord</translation>
    </message>
    <message>
        <source>waits for a decision</source>
        <translation>attend une décision</translation>
    </message>
    <message>
        <source>could be running already: reconciled first, then asked</source>
        <translation>peut-être déjà en cours&#x202f;: vérifiée d’abord, puis demandée</translation>
    </message>
    <message>
        <source>the source has no voxel in this model</source>
        <translation>la source n’a aucun voxel dans ce modèle</translation>
    </message>
    <message>
        <source>its model has no input archive</source>
        <translation>son modèle n’a pas d’archive d’entrée</translation>
    </message>
    <message>
        <source>the platform offers no workflow for it</source>
        <translation>la plateforme n’offre pas de workflow pour elle</translation>
    </message>
    <message>
        <source>the seed scheme has no range for it</source>
        <translation>le schéma de graines n’a pas de plage pour elle</translation>
    </message>
    <message>
        <source>in no wave</source>
        <translation>dans aucune vague</translation>
    </message>
    <message>
        <source>done already</source>
        <translation>déjà terminée</translation>
    </message>
    <message>
        <source>sent already: only a kill stops it</source>
        <translation>déjà envoyée&#x202f;: seul un arrêt la stoppe</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>pas retenue</translation>
    </message>
    <message>
        <source>held by the platform: its portal can release it</source>
        <translation>retenue par la plateforme&#x202f;: son portail peut la libérer</translation>
    </message>
    <message>
        <source>its execution is not over</source>
        <translation>son exécution n’est pas finie</translation>
    </message>
    <message>
        <source>nothing of it runs</source>
        <translation>rien d’elle ne tourne</translation>
    </message>
    <message>
        <source>has not failed</source>
        <translation>n’a pas échoué</translation>
    </message>
    <message>
        <source>has nothing to fetch</source>
        <translation>n’a rien à récupérer</translation>
    </message>
    <message>
        <source>cannot exist</source>
        <translation>ne peut pas exister</translation>
    </message>
    <message>
        <source>uncertain: reconciled first</source>
        <translation>incertaine&#x202f;: vérifiée d’abord</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Les moins chères d’abord</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Les plus longues d’abord</translation>
    </message>
    <message>
        <source>By energy</source>
        <translation>Par énergie</translation>
    </message>
    <message>
        <source>By organ</source>
        <translation>Par organe</translation>
    </message>
    <message>
        <source>Disjoint ranges</source>
        <translation>Plages disjointes</translation>
    </message>
    <message>
        <source>As in the former campaign</source>
        <translation>Comme dans la campagne d’avant</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>key missing</source>
        <translation>clé absente</translation>
    </message>
    <message>
        <source>key refused</source>
        <translation>clé refusée</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Workflows</source>
        <translation>Workflows</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: was it started? (%2)</source>
        <translation>%1&#x202f;: a-t-elle été lancée&#x202f;? (%2)</translation>
    </message>
    <message>
        <source>%1 was killed, not by us (%2)</source>
        <translation>%1 a été arrêtée, pas par nous (%2)</translation>
    </message>
    <message>
        <source>The platform says Killed, and no kill of ours is recorded.</source>
        <translation>La plateforme dit Killed, et aucun arrêt de notre part n’est noté.</translation>
    </message>
    <message>
        <source>%1 is gone from the platform (%2)</source>
        <translation>%1 a disparu de la plateforme (%2)</translation>
    </message>
    <message>
        <source>It was deleted there, with what it would have told.</source>
        <translation>Elle y a été effacée, avec ce qu’elle aurait dit.</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Attendre</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Renvoyer</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>%1 does not answer. Nothing is marked failed because of that.</source>
        <translation>%1 ne répond pas. Aucune case n’est mise en échec pour autant.</translation>
    </message>
    <message>
        <source>%1 refuses the key. Submitting is paused, nothing is lost.</source>
        <translation>%1 refuse la clé. Les envois sont suspendus, rien n’est perdu.</translation>
    </message>
    <message>
        <source>The key for %1 is missing. Submitting waits for it.</source>
        <translation>La clé de %1 manque. Les envois l’attendent.</translation>
    </message>
    <message>
        <source>The campaign file fails its own check. Nothing is sent; make a copy and open a backup.</source>
        <translation>Le fichier de campagne échoue à son propre contrôle. Rien n’est envoyé&#x202f;; faites une copie et ouvrez une sauvegarde.</translation>
    </message>
    <message>
        <source>The disk is nearly full. Fetching waits for room.</source>
        <translation>Le disque est presque plein. La récupération attend de la place.</translation>
    </message>
    <message>
        <source>An input archive could not be uploaded: %1</source>
        <translation>Une archive d’entrée n’a pas pu être envoyée&#x202f;: %1</translation>
    </message>
    <message>
        <source>A wave has stopped: %1</source>
        <translation>Une vague s’est arrêtée&#x202f;: %1</translation>
    </message>
    <message>
        <source>In no wave yet.</source>
        <translation>Dans aucune vague encore.</translation>
    </message>
    <message>
        <source>In a wave; nothing has been sent, and taking it out costs nothing.</source>
        <translation>Dans une vague&#x202f;; rien n’est parti, et la retirer ne coûte rien.</translation>
    </message>
    <message>
        <source>Accepted by the platform, waits there for its turn.</source>
        <translation>Acceptée par la plateforme, y attend son tour.</translation>
    </message>
    <message>
        <source>Waits in the outbox, or is being sent.</source>
        <translation>Attend dans la boîte d’envoi, ou part.</translation>
    </message>
    <message>
        <source>The platform says that it runs.</source>
        <translation>La plateforme dit qu’elle tourne.</translation>
    </message>
    <message>
        <source>Finished on the platform; its output is not here or not checked.</source>
        <translation>Finie sur la plateforme&#x202f;; sa sortie n’est pas ici ou pas vérifiée.</translation>
    </message>
    <message>
        <source>Its output is here, complete and accepted.</source>
        <translation>Sa sortie est ici, complète et acceptée.</translation>
    </message>
    <message>
        <source>Held: it needs a decision.</source>
        <translation>Retenue&#x202f;: il faut une décision.</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Retenue&#x202f;: %1</translation>
    </message>
    <message>
        <source>It failed, and the platform does not say why.</source>
        <translation>Elle a échoué, et la plateforme ne dit pas pourquoi.</translation>
    </message>
    <message>
        <source>What became of it is not known.</source>
        <translation>On ne sait pas ce qu’elle est devenue.</translation>
    </message>
    <message>
        <source>What became of it is not known: %1</source>
        <translation>On ne sait pas ce qu’elle est devenue&#x202f;: %1</translation>
    </message>
    <message>
        <source>Given up on purpose.</source>
        <translation>Abandonnée exprès.</translation>
    </message>
    <message>
        <source>Given up on purpose: %1</source>
        <translation>Abandonnée exprès&#x202f;: %1</translation>
    </message>
    <message>
        <source>The source has no voxel in this model.</source>
        <translation>La source n’a aucun voxel dans ce modèle.</translation>
    </message>
    <message>
        <source>Select it and submit a wave.</source>
        <translation>Sélectionnez-la et soumettez une vague.</translation>
    </message>
    <message>
        <source>It leaves when its wave has a free place.</source>
        <translation>Elle part quand sa vague a une place libre.</translation>
    </message>
    <message>
        <source>It runs when the platform has a free core.</source>
        <translation>Elle tourne quand la plateforme a un cœur libre.</translation>
    </message>
    <message>
        <source>Its output is fetched and checked when it ends.</source>
        <translation>Sa sortie est récupérée et vérifiée à la fin.</translation>
    </message>
    <message>
        <source>The output is fetched, unpacked and checked.</source>
        <translation>La sortie est récupérée, ouverte et vérifiée.</translation>
    </message>
    <message>
        <source>Nothing: it is finished.</source>
        <translation>Rien&#x202f;: elle est finie.</translation>
    </message>
    <message>
        <source>Nothing by itself: release it, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: libérez-la, ou écartez-la.</translation>
    </message>
    <message>
        <source>Nothing by itself: retry it, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: relancez-la, ou écartez-la.</translation>
    </message>
    <message>
        <source>It is reconciled with the platform before anything is sent again.</source>
        <translation>Elle est vérifiée auprès de la plateforme avant tout nouvel envoi.</translation>
    </message>
    <message>
        <source>Nothing: a new wave can take it up again.</source>
        <translation>Rien&#x202f;: une nouvelle vague peut la reprendre.</translation>
    </message>
    <message>
        <source>Nothing: it cannot exist.</source>
        <translation>Rien&#x202f;: elle ne peut pas exister.</translation>
    </message>
    <message>
        <source>check %1</source>
        <extracomment>a check of a result: its number in the user guide, its title</extracomment>
        <translation>contrôle %1</translation>
    </message>
    <message>
        <source>check %1, %2</source>
        <translation>contrôle %1, %2</translation>
    </message>
    <message>
        <source>Nothing by itself: release it in the platform&apos;s portal, or kill it and retry.</source>
        <translation>Rien de soi-même&#x202f;: libérez-la dans le portail de la plateforme, ou arrêtez-la et relancez.</translation>
    </message>
    <message>
        <source>It is over</source>
        <translation>Elle est terminée</translation>
    </message>
    <message>
        <source>Nothing by itself: get the file by other means and adopt it, fetch it when the limit is higher, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: obtenez le fichier autrement et adoptez-le, récupérez-le quand la limite sera plus haute, ou écartez la case.</translation>
    </message>
    <message>
        <source>Nothing by itself: retry it when its execution is over, adopt its file from elsewhere, fetch it to look again, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: relancez-la quand son exécution est finie, adoptez son fichier venu d’ailleurs, récupérez-la pour regarder encore, ou écartez-la.</translation>
    </message>
    <message>
        <source>Nothing by itself: make the results folder writable and fetch it, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: rendez le dossier des résultats accessible en écriture et récupérez-la, ou écartez-la.</translation>
    </message>
    <message>
        <source>Nothing by itself: fetch it again, retry it when its execution is over, adopt its file, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: récupérez-la de nouveau, relancez-la quand son exécution est finie, adoptez son fichier, ou écartez-la.</translation>
    </message>
    <message>
        <source>Nothing by itself: accept or refuse its output, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: acceptez ou refusez sa sortie, ou écartez la case.</translation>
    </message>
    <message>
        <source>Nothing by itself: release it to exceed the budget for it, or skip it.</source>
        <translation>Rien de soi-même&#x202f;: libérez-la pour dépasser le budget à son profit, ou écartez-la.</translation>
    </message>
    <message>
        <source>Another execution answers in place of %1 (%2)</source>
        <translation>Une autre exécution répond à la place de %1 (%2)</translation>
    </message>
    <message>
        <source>The platform was reset, or this is another platform. It may still run where it was sent: say that it is over only when you know.</source>
        <translation>La plateforme a été réinitialisée, ou c’en est une autre. L’exécution tourne peut-être encore là où elle a été envoyée&#x202f;: ne la dites finie que si vous le savez.</translation>
    </message>
    <message>
        <source>%1 runs under an identifier that is in use (%2)</source>
        <translation>%1 tourne sous un identifiant déjà pris (%2)</translation>
    </message>
    <message>
        <source>The record would contradict itself, so the engine stops: %1 Nothing more is sent.</source>
        <translation>L’historique se contredirait, le moteur s’arrête donc&#x202f;: %1 Plus rien n’est envoyé.</translation>
    </message>
    <message>
        <source>An input archive could not be uploaded: %1 Put the file back as it was, or add the archive again.</source>
        <translation>Une archive d’entrée n’a pas pu être envoyée&#x202f;: %1 Remettez le fichier tel qu’il était, ou ajoutez à nouveau l’archive.</translation>
    </message>
    <message>
        <source>folder missing</source>
        <translation>dossier manquant</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>%1: %2 Nothing is sent until then.</source>
        <translation>%1&#x202f;: %2 Rien n’est envoyé d’ici là.</translation>
    </message>
    <message>
        <source>The platform does not know %1 any more (%2)</source>
        <translation>La plateforme ne connaît plus %1 (%2)</translation>
    </message>
    <message>
        <source>Its lists lack it, and reads of it have been refused for hours. The platform was reset, or this is another platform. It may still run where it was sent: say that it is over only when you know.</source>
        <translation>Elle manque dans ses listes, et ses lectures sont refusées depuis des heures. La plateforme a été réinitialisée, ou c’en est une autre. Elle tourne peut-être encore là où elle a été envoyée&#x202f;: ne dites qu’elle est finie que si vous le savez.</translation>
    </message>
    <message>
        <source>taken back</source>
        <extracomment>of an attempt that was cancelled before it was sent</extracomment>
        <translation>reprise</translation>
    </message>
    <message>
        <source>two cells would share seeds, the plan is refused</source>
        <translation>deux cases partageraient des graines, le plan est refusé</translation>
    </message>
    <message>
        <source>the seed scheme has no further seeds for it</source>
        <translation>le schéma de graines n’en a pas d’autres pour elle</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>The platform has lost track of %1 (%2)</source>
        <translation>La plateforme a perdu la trace de %1 (%2)</translation>
    </message>
    <message>
        <source>It leaves when you resume: sending is paused.</source>
        <translation>Elle part à la reprise&#x202f;: l’envoi est en pause.</translation>
    </message>
    <message>
        <source>server type unknown</source>
        <translation>type de serveur inconnu</translation>
    </message>
    <message>
        <source>%1: %2 Submitting waits for a key.</source>
        <translation>%1&#x202f;: %2 Les envois attendent une clé.</translation>
    </message>
    <message>
        <source>its execution had ended already</source>
        <translation>son exécution était déjà terminée</translation>
    </message>
    <message>
        <source>it was sent, or changed otherwise, since</source>
        <translation>elle a été envoyée, ou a changé autrement, depuis</translation>
    </message>
    <message>
        <source>what was open of it is closed for good</source>
        <translation>ce qui en était ouvert est clos définitivement</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Rien n’a été fait.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) planned again.</source>
        <translation>
            <numerusform>%Ln case replanifiée.</numerusform>
            <numerusform>%Ln cases replanifiées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) held.</source>
        <translation>
            <numerusform>%Ln case retenue.</numerusform>
            <numerusform>%Ln cases retenues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) released.</source>
        <translation>
            <numerusform>%Ln case libérée.</numerusform>
            <numerusform>%Ln cases libérées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) skipped.</source>
        <translation>
            <numerusform>%Ln case écartée.</numerusform>
            <numerusform>%Ln cases écartées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The executions of %Ln cell(s) are being killed.</source>
        <translation>
            <numerusform>L’exécution de %Ln case est en cours d’arrêt.</numerusform>
            <numerusform>Les exécutions de %Ln cases sont en cours d’arrêt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are being fetched.</source>
        <translation>
            <numerusform>%Ln case est en cours de récupération.</numerusform>
            <numerusform>%Ln cases sont en cours de récupération.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) as before.</source>
        <translation>
            <numerusform>%Ln case comme avant.</numerusform>
            <numerusform>%Ln cases comme avant.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>how many cells, and why not</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Not possible for %1</source>
        <translation>Impossible pour %1</translation>
    </message>
    <message>
        <source>seeds drawn by the platform</source>
        <translation>graines tirées par la plateforme</translation>
    </message>
    <message numerus="yes">
        <source>%1 seed(s), %2 to %3</source>
        <translation>
            <numerusform>%1 graine, %2 à %3</numerusform>
            <numerusform>%1 graines, %2 à %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The campaign file cannot be written: %1 Nothing more is sent until that is mended and the campaign is opened again.</source>
        <translation>Le fichier de campagne ne peut pas être écrit&#x202f;: %1 Plus rien n’est envoyé tant que ce n’est pas réparé et la campagne rouverte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) stay uncertain, and a place on the platform is taken.</source>
        <translation>
            <numerusform>%Ln case reste incertaine, et une place sur la plateforme est prise.</numerusform>
            <numerusform>%Ln cases restent incertaines, et une place sur la plateforme est prise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) stay uncertain, and a place on the platform is taken, until it is looked for again and asked again.</source>
        <translation>
            <numerusform>%Ln case reste incertaine, et une place sur la plateforme est prise, jusqu&apos;à la prochaine recherche et la prochaine question.</numerusform>
            <numerusform>%Ln cases restent incertaines, et une place sur la plateforme est prise, jusqu&apos;à la prochaine recherche et la prochaine question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are computed twice if it was started after all.</source>
        <translation>
            <numerusform>%Ln case est calculée deux fois si elle a tout de même été lancée.</numerusform>
            <numerusform>%Ln cases sont calculées deux fois si elle a tout de même été lancée.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is killed; what %Ln cell(s) have cost so far is lost, and they can be retried.</source>
        <translation>
            <numerusform>Elle est tuée&#x202f;; ce que %Ln case a coûté jusqu&apos;ici est perdu, et la case peut être relancée.</numerusform>
            <numerusform>Elle est tuée&#x202f;; ce que %Ln cases ont coûté jusqu&apos;ici est perdu, et elles peuvent être relancées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) fail until somebody retries them; what was started, if anything, is not fetched.</source>
        <translation>
            <numerusform>%Ln case échoue jusqu&apos;à ce que quelqu&apos;un la relance&#x202f;; ce qui a été lancé, s&apos;il y a lieu, n&apos;est pas récupéré.</numerusform>
            <numerusform>%Ln cases échouent jusqu&apos;à ce que quelqu&apos;un les relance&#x202f;; ce qui a été lancé, s&apos;il y a lieu, n&apos;est pas récupéré.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is not fetched yet of %Ln cell(s) counts as failed and can be retried.</source>
        <translation>
            <numerusform>Ce qui n&apos;est pas encore récupéré de %Ln case compte comme échoué et peut être relancé.</numerusform>
            <numerusform>Ce qui n&apos;est pas encore récupéré de %Ln cases compte comme échoué et peut être relancé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is not fetched yet of %Ln cell(s) counts as failed; a retry computes it twice if it still runs.</source>
        <translation>
            <numerusform>Ce qui n&apos;est pas encore récupéré de %Ln case compte comme échoué&#x202f;; une relance le calcule deux fois s&apos;il tourne encore.</numerusform>
            <numerusform>Ce qui n&apos;est pas encore récupéré de %Ln cases compte comme échoué&#x202f;; une relance le calcule deux fois s&apos;il tourne encore.</numerusform>
        </translation>
    </message>
    <message>
        <source>A request to start it was sent, no answer came, and the platform does not show it.</source>
        <translation>Une requête pour la lancer a été envoyée, aucune réponse n&apos;est venue, et la plateforme ne la montre pas.</translation>
    </message>
    <message>
        <source>For hours it has answered that it does not know how %1 stands, or refused to say. A server that was restarted, or that lost its record of the jobs, does so for good, while what it started may go on. Its portal may show more.</source>
        <translation>Depuis des heures elle répond qu’elle ne sait pas où en est %1, ou refuse de le dire. Un serveur qui a redémarré, ou perdu la trace des tâches, le fait pour de bon, alors que ce qu’il a lancé peut continuer. Son portail en montre peut-être plus.</translation>
    </message>
    <message>
        <source>The platform gave it the identifier of an earlier execution, so it cannot be followed.</source>
        <translation>La plateforme lui a donné l&apos;identifiant d&apos;une exécution antérieure&#x202f;: elle ne peut donc pas être suivie.</translation>
    </message>
    <message numerus="yes">
        <source>What is not fetched yet of %Ln cell(s) counts as killed by us: skipped, and not sent again by itself.</source>
        <translation>
            <numerusform>Ce qui n&apos;est pas encore récupéré de %Ln case compte comme arrêté par nous&#x202f;: ignoré, et non renvoyé de soi-même.</numerusform>
            <numerusform>Ce qui n&apos;est pas encore récupéré de %Ln cases compte comme arrêté par nous&#x202f;: ignoré, et non renvoyé de soi-même.</numerusform>
        </translation>
    </message>
    <message>
        <source>A request to start it was sent, no answer came, and the platform refuses to list.</source>
        <translation>Une requête pour la lancer a été envoyée, aucune réponse n&apos;est venue, et la plateforme refuse de lister.</translation>
    </message>
    <message>
        <source>can be submitted</source>
        <comment>next step</comment>
        <translation>peut être soumise</translation>
    </message>
    <message>
        <source>sending is paused</source>
        <comment>next step</comment>
        <translation>envois suspendus</translation>
    </message>
    <message>
        <source>leaves when its wave has a free place</source>
        <comment>next step</comment>
        <translation>part dès que sa vague a une place</translation>
    </message>
    <message>
        <source>runs when a core is free</source>
        <comment>next step</comment>
        <translation>démarre dès qu&apos;un cœur est libre</translation>
    </message>
    <message>
        <source>fetched when it ends</source>
        <comment>next step</comment>
        <translation>récupérée à la fin</translation>
    </message>
    <message>
        <source>fetched and checked</source>
        <comment>next step</comment>
        <translation>récupération et contrôle</translation>
    </message>
    <message>
        <source>release it in the portal</source>
        <comment>next step</comment>
        <translation>à libérer dans le portail</translation>
    </message>
    <message>
        <source>accept or refuse its output</source>
        <comment>next step</comment>
        <translation>acceptez ou refusez sa sortie</translation>
    </message>
    <message>
        <source>adopt its file, or skip it</source>
        <comment>next step</comment>
        <translation>adoptez son fichier, ou écartez-la</translation>
    </message>
    <message>
        <source>fetch it again, or skip it</source>
        <comment>next step</comment>
        <translation>récupérez-la à nouveau, ou écartez-la</translation>
    </message>
    <message>
        <source>release it, or skip it</source>
        <comment>next step</comment>
        <translation>libérez-la, ou écartez-la</translation>
    </message>
    <message>
        <source>waits for you: retry or skip</source>
        <comment>next step</comment>
        <translation>vous attend&#x202f;: relancer ou écarter</translation>
    </message>
    <message>
        <source>being reconciled</source>
        <comment>next step</comment>
        <translation>vérification en cours</translation>
    </message>
    <message>
        <source>a new wave can take it</source>
        <comment>next step</comment>
        <translation>une nouvelle vague peut la reprendre</translation>
    </message>
    <message>
        <source>has no note</source>
        <translation>n’a pas de note</translation>
    </message>
    <message numerus="yes">
        <source>The notes of %Ln cell(s) are taken away.</source>
        <translation>
            <numerusform>Les notes de %Ln case sont retirées.</numerusform>
            <numerusform>Les notes de %Ln cases sont retirées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Note added to %Ln cell(s).</source>
        <translation>
            <numerusform>Note ajoutée à %Ln case.</numerusform>
            <numerusform>Note ajoutée à %Ln cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing by itself: the rule for errors of the infrastructure stops after %n tries. Retry it, or skip it.</source>
        <translation>
            <numerusform>Rien de soi-même&#x202f;: la règle des erreurs d&apos;infrastructure s&apos;arrête après %n essai. Relancez-la, ou écartez-la.</numerusform>
            <numerusform>Rien de soi-même&#x202f;: la règle des erreurs d&apos;infrastructure s&apos;arrête après %n essais. Relancez-la, ou écartez-la.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing by itself: the rule for runs without an output stops after %n tries. Retry it, or skip it.</source>
        <translation>
            <numerusform>Rien de soi-même&#x202f;: la règle des calculs sans résultat s&apos;arrête après %n essai. Relancez-la, ou écartez-la.</numerusform>
            <numerusform>Rien de soi-même&#x202f;: la règle des calculs sans résultat s&apos;arrête après %n essais. Relancez-la, ou écartez-la.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Waits in the outbox</source>
        <translation>Attend dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyée</translation>
    </message>
    <message>
        <source>Accepted by the platform</source>
        <translation>Acceptée par la plateforme</translation>
    </message>
    <message>
        <source>Sent, but no answer came</source>
        <translation>Envoyée, mais aucune réponse n’est venue</translation>
    </message>
    <message>
        <source>Ended on the platform</source>
        <translation>Terminée sur la plateforme</translation>
    </message>
    <message>
        <source>Accounted for: nothing of it is left to do</source>
        <translation>Comptée&#x202f;: il n’en reste rien à faire</translation>
    </message>
    <message>
        <source>Output adopted, checked and accepted</source>
        <translation>Sortie adoptée, vérifiée et acceptée</translation>
    </message>
    <message>
        <source>Output fetched, checked and accepted</source>
        <translation>Sortie récupérée, vérifiée et acceptée</translation>
    </message>
    <message>
        <source>Adopted output refused by its checks</source>
        <translation>Sortie adoptée refusée par ses vérifications</translation>
    </message>
    <message>
        <source>Output fetched, and refused by its checks</source>
        <translation>Sortie récupérée, refusée par ses vérifications</translation>
    </message>
    <message>
        <source>Output fetched; it needs a look</source>
        <translation>Sortie récupérée&#x202f;; il faut la regarder</translation>
    </message>
    <message>
        <source>Done as asked: %1</source>
        <extracomment>%1 is what a person asked for, in the words of the command line</extracomment>
        <translation>Fait comme demandé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Asked and refused: %1</source>
        <translation>Demandé et refusé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Input archive of %1 chosen</source>
        <translation>Archive d’entrée de %1 choisie</translation>
    </message>
    <message>
        <source>Input archive of %1 is on the platform</source>
        <translation>L’archive d’entrée de %1 est sur la plateforme</translation>
    </message>
    <message>
        <source>Wave planned: %1 cells, %2 executions · %3</source>
        <translation>Vague prévue&#x202f;: %1 cases, %2 exécutions · %3</translation>
    </message>
    <message>
        <source>Wave stopped</source>
        <translation>Vague arrêtée</translation>
    </message>
    <message>
        <source>Output is larger than the platform lets through: %1</source>
        <translation>Sortie plus grande que ce que la plateforme laisse passer&#x202f;: %1</translation>
    </message>
    <message>
        <source>The output could not be fetched; it is tried again</source>
        <translation>La sortie n’a pas pu être récupérée&#x202f;; un nouvel essai suit</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>a change of state, from and to</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The platform&apos;s answer is kept</source>
        <translation>La réponse de la plateforme est gardée</translation>
    </message>
    <message>
        <source>The output could not be fetched, and waits for a decision: %1</source>
        <translation>La sortie n’a pas pu être récupérée et attend une décision&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2 cells do not fit what is left of the budget, and are held</source>
        <translation>%1&#x202f;: %2 cases dépassent ce qui reste du budget et sont retenues</translation>
    </message>
    <message>
        <source>%1: cells released over the budget of %2, which is %3 now</source>
        <translation>%1&#x202f;: cases libérées au-delà du budget de %2, qui est maintenant de %3</translation>
    </message>
    <message>
        <source>Wave “%1” has used most of its budget: %2 of %3</source>
        <translation>La vague «&#x202f;%1&#x202f;» a presque épuisé son budget&#x202f;: %2 sur %3</translation>
    </message>
    <message>
        <source>Tried again by itself: %1 cells, not before %2</source>
        <translation>Nouvel essai automatique&#x202f;: %1 cases, pas avant %2</translation>
    </message>
    <message>
        <source>Late: nothing of it has changed for %1</source>
        <translation>En retard&#x202f;: rien n’y a changé depuis %1</translation>
    </message>
    <message>
        <source>Uncertain: nothing has been heard of it for %1</source>
        <translation>Incertaine&#x202f;: aucune nouvelle depuis %1</translation>
    </message>
    <message>
        <source>Output recognised by its log: %1</source>
        <translation>Sortie reconnue à son journal&#x202f;: %1</translation>
    </message>
    <message>
        <source>Output given to it by elimination: %1</source>
        <translation>Sortie attribuée par élimination&#x202f;: %1</translation>
    </message>
    <message>
        <source>Its kill was asked for</source>
        <translation>Son arrêt a été demandé</translation>
    </message>
    <message>
        <source>Taken back before it was sent</source>
        <translation>Reprise avant son envoi</translation>
    </message>
    <message>
        <source>The output could not be fetched, and waits for a decision</source>
        <translation>La sortie n’a pas pu être récupérée et attend une décision</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#x202f;: %1</translation>
    </message>
    <message>
        <source>Its notes were taken away</source>
        <translation>Ses notes ont été retirées</translation>
    </message>
    <message>
        <source>after %1</source>
        <extracomment>beside an event: it came so long after the one before it</extracomment>
        <translation>après %1</translation>
    </message>
</context>
<context>
    <name>EvidenceWords</name>
    <message>
        <source>Name: %1</source>
        <translation>Nom&#x202f;: %1</translation>
    </message>
    <message>
        <source>Identifier on the platform: %1</source>
        <translation>Identifiant sur la plateforme&#x202f;: %1</translation>
    </message>
    <message>
        <source>Status that the platform tells: %1</source>
        <translation>Statut annoncé par la plateforme&#x202f;: %1</translation>
    </message>
    <message>
        <source>The identifier is recorded for %1</source>
        <translation>L&apos;identifiant est enregistré pour %1</translation>
    </message>
    <message>
        <source>Last answer: %1</source>
        <translation>Dernière réponse&#x202f;: %1</translation>
    </message>
    <message>
        <source>Lists read in which it is not: %1</source>
        <translation>Listes lues où elle n&apos;est pas&#x202f;: %1</translation>
    </message>
    <message>
        <source>Lists that were full, so that it may be missing from them: %1</source>
        <translation>Listes pleines, où elle peut manquer&#x202f;: %1</translation>
    </message>
    <message>
        <source>Lists that the platform refused: %1</source>
        <translation>Listes refusées par la plateforme&#x202f;: %1</translation>
    </message>
    <message>
        <source>Predicted cost: %1 CPU-h</source>
        <translation>Coût prévu&#x202f;: %1 h CPU</translation>
    </message>
    <message>
        <source>Searched for %1 min</source>
        <translation>Cherchée pendant %1 min</translation>
    </message>
    <message>
        <source>In its results folder: %1</source>
        <translation>Dans son dossier de résultats&#x202f;: %1</translation>
    </message>
    <message>
        <source>Times that it was read so: %1</source>
        <translation>Nombre de lectures ainsi&#x202f;: %1</translation>
    </message>
    <message>
        <source>Jobs that were seen: %1</source>
        <translation>Tâches vues&#x202f;: %1</translation>
    </message>
    <message>
        <source>First seen so %1 min after it was accepted</source>
        <translation>Vue ainsi pour la première fois %1 min après son acceptation</translation>
    </message>
    <message>
        <source>For %1 h</source>
        <translation>Depuis %1 h</translation>
    </message>
    <message>
        <source>Not heard of for %1 h</source>
        <translation>Sans nouvelles depuis %1 h</translation>
    </message>
    <message>
        <source>Output files that it shows: %1</source>
        <translation>Fichiers de sortie qu&apos;elle montre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Name of the other one: %1</source>
        <translation>Nom de l&apos;autre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Workflow of the other one: %1</source>
        <translation>Workflow de l&apos;autre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Results folder of the other one: %1</source>
        <translation>Dossier de résultats de l&apos;autre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Code of the answer: %1</source>
        <translation>Code de la réponse&#x202f;: %1</translation>
    </message>
    <message>
        <source>Reads that the platform refused: %1</source>
        <translation>Lectures refusées par la plateforme&#x202f;: %1</translation>
    </message>
    <message>
        <source>In the last list: %1</source>
        <translation>Dans la dernière liste&#x202f;: %1</translation>
    </message>
    <message>
        <source>Its results folder is empty</source>
        <translation>Son dossier de résultats est vide</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Envoyée&#x202f;: %1</translation>
    </message>
    <message>
        <source>No job was ever seen: a platform kills so what it cannot start, such as inputs that it refuses</source>
        <translation>Aucune tâche n&apos;a été vue&#x202f;: une plateforme tue ainsi ce qu&apos;elle ne peut pas lancer, par exemple des entrées qu&apos;elle refuse</translation>
    </message>
    <message>
        <source>A kill of ours was sent</source>
        <translation>Un arrêt de notre part a été envoyé</translation>
    </message>
</context>
<context>
    <name>Frontiers</name>
    <message numerus="yes">
        <source>%Ln cell(s) of the campaign above %1, %2 predicted</source>
        <extracomment>%1 is a time, %2 CPU hours</extracomment>
        <translation>
            <numerusform>%Ln case de la campagne au-dessus de %1, %2 prévues</numerusform>
            <numerusform>%Ln cases de la campagne au-dessus de %1, %2 prévues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of those shown above %1, %2 predicted</source>
        <extracomment>%1 is a time, %2 CPU hours</extracomment>
        <translation>
            <numerusform>%Ln des cases affichées au-dessus de %1, %2 prévues</numerusform>
            <numerusform>%Ln des cases affichées au-dessus de %1, %2 prévues</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag moves the line, a click selects these cells, a double click puts it back to %1.</source>
        <translation>Glisser déplace la ligne, un clic sélectionne ces cases, un double clic la remet à %1.</translation>
    </message>
    <message>
        <source>Drag moves the line, a click selects these cells.</source>
        <translation>Glisser déplace la ligne, un clic sélectionne ces cases.</translation>
    </message>
    <message>
        <source>%1
Its line was moved to %2. This only helps to read the matrix; plans do not follow it.</source>
        <extracomment>%1 is a sentence, %2 a time, as in &quot;9.5 h&quot;</extracomment>
        <translation>%1
Sa ligne a été déplacée à %2. Cela ne sert qu&apos;à lire la matrice&#x202f;; aucun plan n&apos;en tient compte.</translation>
    </message>
</context>
<context>
    <name>InputCommand</name>
    <message>
        <source>add: the model that the archive is for, such as AF.</source>
        <translation>add&#x202f;: le modèle auquel l&apos;archive est destinée, par exemple AF.</translation>
    </message>
    <message>
        <source>list: one JSON document.</source>
        <translation>list&#x202f;: un document JSON.</translation>
    </message>
    <message>
        <source>input wants “add FILE --model M” or “list”.</source>
        <translation>input veut «&#x202f;add FICHIER --model M&#x202f;» ou «&#x202f;list&#x202f;».</translation>
    </message>
    <message>
        <source>input add wants a file and the model that it is for: add FILE --model M</source>
        <translation>input add veut un fichier et le modèle auquel il est destiné&#x202f;: add FICHIER --model M</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>--model: this campaign has no “%1”; it has %2.</source>
        <translation>--model&#x202f;: cette campagne n&apos;a pas de «&#x202f;%1&#x202f;»&#x202f;; elle a %2.</translation>
    </message>
    <message>
        <source>No input archives yet; add one for each model: dosegrid-cli input %1 add FILE --model M</source>
        <translation>Pas encore d&apos;archive d&apos;entrée&#x202f;; en ajouter une par modèle&#x202f;: dosegrid-cli input %1 add FICHIER --model M</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>on the platform</source>
        <translation>sur la plateforme</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>%1 is the input archive of %2. It is uploaded when something needs it.</source>
        <translation>%1 est l&apos;archive d&apos;entrée de %2. Elle est téléversée quand un envoi en a besoin.</translation>
    </message>
</context>
<context>
    <name>ItemsCommand</name>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>To take it back: dosegrid-cli undo %1 %2</source>
        <translation>Pour l’annuler&#x202f;: dosegrid-cli undo %1 %2</translation>
    </message>
</context>
<context>
    <name>KeyCommand</name>
    <message>
        <source>set: without a secret store, agree to a file that only you can read.</source>
        <translation>set&#x202f;: sans trousseau, accepter un fichier que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>key wants “set” or “clear”, not “%1”.</source>
        <translation>key veut «&#x202f;set&#x202f;» ou «&#x202f;clear&#x202f;», et non «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is no address of a platform, such as https://vip.example.org.</source>
        <translation>«&#x202f;%1&#x202f;» n&apos;est pas l&apos;adresse d&apos;une plateforme, telle que https://vip.example.org.</translation>
    </message>
    <message>
        <source>Key (it is not shown):</source>
        <translation>Clé (elle n&apos;est pas affichée)&#x202f;:</translation>
    </message>
    <message>
        <source>There is no secret store here (%1). Repeat with --file-ok to keep the key in a file that only you can read: %2</source>
        <translation>Il n&apos;y a pas de trousseau ici (%1). Répéter avec --file-ok pour garder la clé dans un fichier que vous seul pouvez lire&#x202f;: %2</translation>
    </message>
    <message>
        <source>The key of %1 is in the secret store.</source>
        <translation>La clé de %1 est dans le trousseau.</translation>
    </message>
    <message>
        <source>The key of %1 is in a file that only you can read: %2</source>
        <translation>La clé de %1 est dans un fichier que vous seul pouvez lire&#x202f;: %2</translation>
    </message>
    <message>
        <source>The key of %1 is forgotten.</source>
        <translation>La clé de %1 est oubliée.</translation>
    </message>
    <message>
        <source>No key was read from standard input: one line is expected.</source>
        <translation>Aucune clé n’a été lue sur l’entrée standard&#x202f;: une ligne est attendue.</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>File with the platform&apos;s key; nobody else may be able to read it.</source>
        <translation>Fichier de la clé de la plateforme&#x202f;; personne d&apos;autre ne doit pouvoir le lire.</translation>
    </message>
    <message>
        <source>other users can read this key file; forbid it with: chmod 600</source>
        <translation>d&apos;autres utilisateurs peuvent lire ce fichier de clé&#x202f;; l&apos;interdire avec&#x202f;: chmod 600</translation>
    </message>
    <message>
        <source>The key of %1 is not used: other users can read it. Forbid that with: chmod 600 %2</source>
        <translation>La clé de %1 n’est pas utilisée&#x202f;: d’autres utilisateurs peuvent la lire. Interdisez-le par&#x202f;: chmod 600 %2</translation>
    </message>
    <message>
        <source>The key of %1 could not be read (%2). Unlock the secret store, or give the key by --key-file or DOSEGRID_API_KEY.</source>
        <translation>La clé de %1 n’a pas pu être lue (%2). Déverrouillez le trousseau, ou donnez la clé par --key-file ou DOSEGRID_API_KEY.</translation>
    </message>
    <message>
        <source>The key of %1 is not used. %2</source>
        <translation>La clé de %1 n’est pas utilisée. %2</translation>
    </message>
</context>
<context>
    <name>LogCommand</name>
    <message>
        <source>The error stream of the job instead of its output.</source>
        <translation>Le flux d&apos;erreur de la tâche au lieu de sa sortie.</translation>
    </message>
    <message>
        <source># %1 of %2</source>
        <translation># %1 de %2</translation>
    </message>
    <message>
        <source># the rest is left out: it is too long</source>
        <translation># le reste est omis&#x202f;: il est trop long</translation>
    </message>
    <message>
        <source>There is no log of %1: it was not sent, or the platform keeps none.</source>
        <translation>Il n&apos;y a pas de journal de %1&#x202f;: rien n&apos;a été envoyé, ou la plateforme n&apos;en garde pas.</translation>
    </message>
    <message>
        <source>The log of %1 is not here, and without a key the platform cannot be asked: dosegrid-cli key set %2</source>
        <translation>Le journal de %1 n&apos;est pas ici, et sans clé la plateforme ne peut pas être interrogée&#x202f;: dosegrid-cli key set %2</translation>
    </message>
    <message>
        <source>There is no log of %1: it was not sent.</source>
        <translation>Il n’y a pas de journal de %1&#x202f;: elle n’a pas été envoyée.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Usage: dosegrid-cli COMMAND CAMPAIGN [ARGUMENTS]

Campaign manager for Monte Carlo dosimetry, without a window.

Commands:
</source>
        <translation>Usage&#x202f;: dosegrid-cli COMMANDE CAMPAGNE [ARGUMENTS]

Gestionnaire de campagnes pour la dosimétrie Monte-Carlo, sans fenêtre.

Commandes&#x202f;:
</translation>
    </message>
    <message>
        <source>Usage: dosegrid-cli %1 %2</source>
        <translation>Usage&#x202f;: dosegrid-cli %1 %2</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Afficher cette aide.</translation>
    </message>
    <message>
        <source>Arguments are missing.</source>
        <translation>Il manque des arguments.</translation>
    </message>
    <message>
        <source>“%1” is one argument too many; put an expression in quotes.</source>
        <translation>«&#x202f;%1&#x202f;» est un argument de trop&#x202f;; mettre une expression entre apostrophes.</translation>
    </message>
    <message>
        <source>There is no command “%1”; see dosegrid-cli --help.</source>
        <translation>Il n&apos;y a pas de commande «&#x202f;%1&#x202f;»&#x202f;; voir dosegrid-cli --help.</translation>
    </message>
    <message>
        <source>“dosegrid-cli COMMAND --help” says more. A cell is written AF/95/gamma/0.1; an expression is such as
&apos;model=AF organ=kidneys particle=gamma energy=5keV..60keV state=failed&apos;.
Its keys: model, organ, particle, energy, state, wave, verdict; and in ranges, such as predicted=24h..:
attempts, cpu, ratio, waited, uncertainty, fraction, predicted, wall, age, speed, size.

Exit status: 0 done, 1 it failed, 2 wrong usage or bad input, 3 platform unreachable or key refused,
4 interrupted and resumable, 5 ended, but some cells need a person.</source>
        <translation>«&#x202f;dosegrid-cli COMMANDE --help&#x202f;» en dit plus. Une case s&apos;écrit AF/95/gamma/0.1&#x202f;; une expression, par exemple,
&apos;model=AF organ=kidneys particle=gamma energy=5keV..60keV state=failed&apos;.
Ses clés&#x202f;: model, organ, particle, energy, state, wave, verdict&#x202f;; et par intervalles, comme predicted=24h..&#x202f;:
attempts, cpu, ratio, waited, uncertainty, fraction, predicted, wall, age, speed, size.

Code de retour&#x202f;: 0 fait, 1 échec, 2 mauvais usage ou mauvaise entrée, 3 plateforme injoignable ou clé refusée,
4 interrompu et peut reprendre, 5 terminé, mais des cases attendent une personne.</translation>
    </message>
</context>
<context>
    <name>MatrixPicture</name>
    <message>
        <source>One cell is one simulation: source region × particle × energy.</source>
        <translation>Une case est une simulation&#x202f;: région source × particule × énergie.</translation>
    </message>
    <message>
        <source>Hatched cells have no value; dotted ones cannot exist. The bars show states.</source>
        <translation>Les cases hachurées n&apos;ont pas de valeur&#x202f;; les pointillées ne peuvent pas exister. Les barres montrent les états.</translation>
    </message>
    <message>
        <source>Dotted cells cannot exist and count nowhere.</source>
        <translation>Les cases pointillées ne peuvent pas exister et ne comptent nulle part.</translation>
    </message>
    <message>
        <source>Outlined: %1 selected cells.</source>
        <translation>Entourées&#x202f;: %1 cases sélectionnées.</translation>
    </message>
    <message>
        <source>Outlined: %1 cells, %2.</source>
        <translation>Entourées&#x202f;: %1 cases, %2.</translation>
    </message>
    <message>
        <source>Shown: %1. Cells in other states are pale.</source>
        <translation>Montré&#x202f;: %1. Les cases dans d’autres états sont pâles.</translation>
    </message>
    <message>
        <source>A closed body system shows the highest value of its cells.</source>
        <translation>Un système du corps replié montre la valeur la plus haute de ses cases.</translation>
    </message>
    <message>
        <source>A closed body system shows the most frequent state of its cells.</source>
        <translation>Un système du corps replié montre l’état le plus fréquent de ses cases.</translation>
    </message>
    <message>
        <source>A closed body system shows the worst state of its cells.</source>
        <translation>Un système du corps replié montre le pire état de ses cases.</translation>
    </message>
</context>
<context>
    <name>MetricLayers</name>
    <message>
        <source>The grid ends a job after %1.</source>
        <extracomment>%1 is a time, as in &quot;24 h&quot;</extracomment>
        <translation>La grille arrête une tâche après %1.</translation>
    </message>
    <message>
        <source>%1 is moved: the grid&apos;s limit is %2</source>
        <extracomment>of a line; times, as in &quot;30 h is moved: the grid&apos;s limit is 24 h&quot;</extracomment>
        <translation>%1 est déplacée&#x202f;: la limite de la grille est %2</translation>
    </message>
    <message>
        <source>The workflow changes at %1: a cell predicted to take longer is split into jobs.</source>
        <extracomment>%1 is a time, as in &quot;12 h&quot;</extracomment>
        <translation>Le workflow change à %1&#x202f;: une case prévue plus longue est découpée en tâches.</translation>
    </message>
    <message>
        <source>%1 is moved: the workflow changes at %2</source>
        <extracomment>of a line; times, as in &quot;9.5 h is moved: the workflow changes at 12 h&quot;</extracomment>
        <translation>%1 est déplacée&#x202f;: le workflow change à %2</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>accepted</source>
        <comment>verdict</comment>
        <translation>accepté</translation>
    </message>
    <message>
        <source>to review</source>
        <comment>verdict</comment>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>verdict</comment>
        <translation>refusé</translation>
    </message>
    <message>
        <source>Predicted CPU hours</source>
        <translation>Heures CPU prévues</translation>
    </message>
    <message>
        <source>Measured CPU hours</source>
        <translation>Heures CPU mesurées</translation>
    </message>
    <message>
        <source>Measured ÷ predicted</source>
        <translation>Mesuré ÷ prévu</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Durée réelle</translation>
    </message>
    <message>
        <source>Waiting time</source>
        <translation>Temps d’attente</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Age of the state</source>
        <translation>Âge de l’état</translation>
    </message>
    <message>
        <source>Uncertainty in the source</source>
        <translation>Incertitude dans la source</translation>
    </message>
    <message>
        <source>Absorbed fraction in the source</source>
        <translation>Fraction absorbée dans la source</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Size of the output</source>
        <translation>Taille du résultat</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>per cell, cost model of the template</source>
        <translation>par case, modèle de coût du gabarit</translation>
    </message>
    <message>
        <source>ElapsedTime of the accepted output</source>
        <translation>ElapsedTime du résultat accepté</translation>
    </message>
    <message>
        <source>CPU time against its prediction</source>
        <translation>temps CPU rapporté à sa prévision</translation>
    </message>
    <message>
        <source>seen running to end, latest try</source>
        <translation>de vue en cours à la fin, dernier essai</translation>
    </message>
    <message>
        <source>accepted to seen running</source>
        <translation>d’acceptée à vue en cours</translation>
    </message>
    <message>
        <source>tries so far, counted</source>
        <translation>essais jusqu’ici, comptés</translation>
    </message>
    <message>
        <source>since it entered its state</source>
        <translation>depuis l’entrée dans l’état</translation>
    </message>
    <message>
        <source>relative, 1 σ, accepted output</source>
        <translation>relative, 1 σ, résultat accepté</translation>
    </message>
    <message>
        <source>of the emitted energy, measured</source>
        <translation>de l’énergie émise, mesurée</translation>
    </message>
    <message>
        <source>primaries per CPU second</source>
        <translation>primaires par seconde CPU</translation>
    </message>
    <message>
        <source>latest archive, as fetched</source>
        <translation>dernière archive, telle que reçue</translation>
    </message>
    <message>
        <source>latest word on the latest output</source>
        <translation>dernier mot sur le dernier résultat</translation>
    </message>
</context>
<context>
    <name>PauseCommand</name>
    <message>
        <source>Paused: nothing is sent. What is on the platform is still watched and fetched.</source>
        <translation>En pause&#x202f;: rien n&apos;est envoyé. Ce qui est sur la plateforme est toujours suivi et récupéré.</translation>
    </message>
    <message>
        <source>Resumed.</source>
        <translation>Les envois reprennent.</translation>
    </message>
    <message>
        <source>Wave “%1” is paused.</source>
        <translation>La vague «&#x202f;%1&#x202f;» est en pause.</translation>
    </message>
    <message>
        <source>Wave “%1” goes on.</source>
        <translation>La vague «&#x202f;%1&#x202f;» continue.</translation>
    </message>
</context>
<context>
    <name>PlanCommand</name>
    <message>
        <source>Name of the wave; not used before.</source>
        <translation>Nom de la vague&#x202f;; pas encore utilisé.</translation>
    </message>
    <message>
        <source>auto (default) or the id of a workflow.</source>
        <translation>auto (par défaut) ou l&apos;identifiant d&apos;un workflow.</translation>
    </message>
    <message>
        <source>Primaries of each cell (default: the campaign&apos;s).</source>
        <translation>Primaires de chaque case (par défaut&#x202f;: ceux de la campagne).</translation>
    </message>
    <message>
        <source>disjoint (default) or legacy.</source>
        <translation>disjoint (par défaut) ou legacy.</translation>
    </message>
    <message>
        <source>What goes first: cheapest (default), longest, energy or organ.</source>
        <translation>Ce qui part d&apos;abord&#x202f;: cheapest (par défaut), longest, energy ou organ.</translation>
    </message>
    <message>
        <source>Waves of a higher number go first (default 0).</source>
        <translation>Les vagues de plus grand nombre partent d&apos;abord (par défaut 0).</translation>
    </message>
    <message>
        <source>CPU hours after which the wave stops.</source>
        <translation>Heures CPU après lesquelles la vague s&apos;arrête.</translation>
    </message>
    <message>
        <source>Only show the plan.</source>
        <translation>Montrer seulement le plan.</translation>
    </message>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>The wave needs a name: --name NAME</source>
        <translation>Il faut un nom à la vague&#x202f;: --name NOM</translation>
    </message>
    <message>
        <source>--seeds: “%1” is not disjoint or legacy.</source>
        <translation>--seeds&#x202f;: «&#x202f;%1&#x202f;» n&apos;est ni disjoint ni legacy.</translation>
    </message>
    <message>
        <source>--order: “%1” is not cheapest, longest, energy or organ.</source>
        <translation>--order&#x202f;: «&#x202f;%1&#x202f;» n&apos;est ni cheapest, ni longest, ni energy, ni organ.</translation>
    </message>
    <message>
        <source>--budget wants CPU hours above 0, not “%1”.</source>
        <translation>--budget veut des heures CPU au-dessus de 0, et non «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>There is a wave “%1” already. Choose another --name.</source>
        <translation>Il y a déjà une vague «&#x202f;%1&#x202f;». Choisir un autre --name.</translation>
    </message>
    <message>
        <source>--workflow: “%1” is not known; there are: auto, %2.</source>
        <translation>--workflow&#x202f;: «&#x202f;%1&#x202f;» est inconnu&#x202f;; il y a&#x202f;: auto, %2.</translation>
    </message>
    <message>
        <source>Wave “%1”: %2 cells planned.</source>
        <translation>Vague «&#x202f;%1&#x202f;»&#x202f;: %2 cases prévues.</translation>
    </message>
    <message>
        <source>Nothing to send: a model has no input archive. Add it: dosegrid-cli input %1 add FILE --model M</source>
        <translation>Rien à envoyer&#x202f;: un modèle n&apos;a pas d&apos;archive d&apos;entrée. L&apos;ajouter&#x202f;: dosegrid-cli input %1 add FICHIER --model M</translation>
    </message>
    <message>
        <source>Nothing to send: no wave was made.</source>
        <translation>Rien à envoyer&#x202f;: aucune vague n&apos;a été faite.</translation>
    </message>
    <message>
        <source>%1 cells of %2 selected, in %3 executions with %4 jobs</source>
        <translation>%1 cases sur %2 sélectionnées, en %3 exécutions de %4 tâches</translation>
    </message>
    <message>
        <source>workflow</source>
        <translation>workflow</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>particle</source>
        <translation>particule</translation>
    </message>
    <message>
        <source>energies</source>
        <translation>énergies</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>sources</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>exécutions</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>predicted: %1; longest cell %2; about %3 to finish; outputs about %4</source>
        <translation>prévu&#x202f;: %1&#x202f;; case la plus longue %2&#x202f;; environ %3 jusqu&apos;à la fin&#x202f;; sorties d&apos;environ %4</translation>
    </message>
    <message>
        <source>left out: %1, %2</source>
        <translation>exclues&#x202f;: %1, %2</translation>
    </message>
    <message>
        <source>careful: %1 outputs are expected to be larger than the platform lets download; they will be held</source>
        <translation>attention&#x202f;: %1 sorties devraient dépasser ce que la plateforme laisse télécharger&#x202f;; elles seront retenues</translation>
    </message>
    <message>
        <source>careful: a combined region and some of its parts are both in it</source>
        <translation>attention&#x202f;: une région combinée et des parties d&apos;elle y sont ensemble</translation>
    </message>
    <message>
        <source>careful: that is more than the budget of %1</source>
        <translation>attention&#x202f;: cela dépasse le budget de %1</translation>
    </message>
    <message>
        <source>careful: no platform is connected yet: dosegrid-cli connect %1 --url URL</source>
        <translation>attention&#x202f;: aucune plateforme n&apos;est encore connectée&#x202f;: dosegrid-cli connect %1 --url URL</translation>
    </message>
    <message>
        <source>Cells that were tried before take other seeds, of independent histories, not those they had.</source>
        <translation>Les cases déjà tentées prennent d’autres graines, d’histoires indépendantes, au lieu de celles qu’elles avaient.</translation>
    </message>
    <message>
        <source>seeds</source>
        <translation>graines</translation>
    </message>
    <message>
        <source>Up to so many open cells of each model and particle that were not asked for may go with a batch where that saves executions (default 0).</source>
        <translation>Jusqu&apos;à tant de cases ouvertes non demandées, par modèle et particule, peuvent partir avec un lot si cela économise des exécutions (0 par défaut).</translation>
    </message>
    <message>
        <source>and %1 cells that were not asked for: they save %2 executions</source>
        <translation>et %1 cases non demandées&#x202f;: elles économisent %2 exécutions</translation>
    </message>
    <message>
        <source>--priority wants a whole number from -1000 to 1000, not %1.</source>
        <translation>--priority demande un nombre entier de -1000 à 1000, et non %1.</translation>
    </message>
</context>
<context>
    <name>PlatformWords</name>
    <message>
        <source>The platform runs as many executions as it can; waiting for room.</source>
        <translation>La plateforme mène autant d’exécutions qu’elle peut&#x202f;; attente d’une place.</translation>
    </message>
    <message>
        <source>Your account runs as many executions as it may; waiting for one to end.</source>
        <translation>Votre compte mène autant d’exécutions qu’il en a le droit&#x202f;; attente de la fin de l’une d’elles.</translation>
    </message>
    <message>
        <source>Your account may not use this workflow: ask the platform for access.</source>
        <translation>Votre compte n’a pas droit à ce workflow&#x202f;: demandez-le à la plateforme.</translation>
    </message>
    <message>
        <source>Stopped on purpose.</source>
        <translation>Arrêtée volontairement.</translation>
    </message>
    <message>
        <source>“%1” is empty, and the platform wants a value.</source>
        <translation>«&#x202f;%1&#x202f;» est vide, et la plateforme veut une valeur.</translation>
    </message>
    <message>
        <source>%1 is “%2”: the platform does not take %3, at place %4.</source>
        <extracomment>%1 the name of an input, %2 its value, %3 a character, %4 its place, from 1</extracomment>
        <translation>%1 vaut «&#x202f;%2&#x202f;»&#x202f;: la plateforme n’accepte pas %3, en position %4.</translation>
    </message>
    <message>
        <source>%1 has %2 characters, more than the %3 that are safe on the platform.</source>
        <translation>%1 a %2 caractères, plus que les %3 qui sont sûrs sur la plateforme.</translation>
    </message>
    <message>
        <source>%1 is “%2”: at “@@” the platform would split it into several values.</source>
        <translation>%1 vaut «&#x202f;%2&#x202f;»&#x202f;: la plateforme le couperait en plusieurs valeurs à «&#x202f;@@&#x202f;».</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a sentence, then the words of the server</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The platform finds the request incomplete. Nothing was started; what it misses is in its answer.</source>
        <translation>La plateforme trouve la demande incomplète. Rien n’a été lancé&#x202f;; ce qui lui manque est dans sa réponse.</translation>
    </message>
    <message>
        <source>An input file is not on the platform. Add the input archive again: it is then uploaded anew.</source>
        <translation>Un fichier d’entrée n’est pas sur la plateforme. Ajoutez de nouveau l’archive d’entrée&#x202f;: elle est alors envoyée.</translation>
    </message>
    <message>
        <source>The platform does not know this workflow. Choose one that it offers, or ask it for this one.</source>
        <translation>La plateforme ne connaît pas ce workflow. Choisissez-en un qu’elle propose, ou demandez-lui celui-ci.</translation>
    </message>
    <message>
        <source>The workflow refuses these inputs; an empty execution remains on the platform. Correct the inputs, then retry.</source>
        <translation>Le workflow refuse ces entrées&#x202f;; une exécution vide subsiste sur la plateforme. Corrigez les entrées, puis réessayez.</translation>
    </message>
    <message>
        <source>It was started already. There is nothing to do.</source>
        <translation>Elle a déjà été lancée. Il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>It is over already. Its outputs are fetched.</source>
        <translation>Elle est déjà finie. Ses sorties sont récupérées.</translation>
    </message>
    <message>
        <source>It is just ending. Look again in a minute.</source>
        <translation>Elle est en train de finir. Regardez de nouveau dans une minute.</translation>
    </message>
    <message>
        <source>It is not over yet: its results come when it is.</source>
        <translation>Elle n’est pas encore finie&#x202f;: ses résultats viendront avec sa fin.</translation>
    </message>
    <message>
        <source>The platform has lost this execution. Retry its cells when it is sure that it does not run any more.</source>
        <translation>La plateforme a perdu cette exécution. Réessayez ses cases quand il est sûr qu’elle ne tourne plus.</translation>
    </message>
    <message>
        <source>The platform does not offer this operation. Do it in the platform&apos;s portal.</source>
        <translation>La plateforme ne propose pas cette opération. Faites-la dans son portail.</translation>
    </message>
    <message>
        <source>The platform refuses the key. Make a new one in its portal, and give it to Dosegrid.</source>
        <translation>La plateforme refuse la clé. Créez-en une nouvelle dans son portail, et donnez-la à Dosegrid.</translation>
    </message>
    <message>
        <source>No key reached the platform; a proxy may have dropped it. Check the address, then ask those who run the proxy.</source>
        <translation>Aucune clé n’est arrivée à la plateforme&#x202f;; un mandataire l’a peut-être ôtée. Vérifiez l’adresse, puis demandez à ceux qui tiennent le mandataire.</translation>
    </message>
    <message>
        <source>The platform could not check the key, or the account is locked. It is tried again; if it lasts, log in to the platform&apos;s portal.</source>
        <translation>La plateforme n’a pas pu vérifier la clé, ou le compte est bloqué. On réessaie&#x202f;; si cela dure, connectez-vous à son portail.</translation>
    </message>
    <message>
        <source>This is no name of a workflow: it has the form Application/version.</source>
        <translation>Ceci n’est pas un nom de workflow&#x202f;: il a la forme Application/version.</translation>
    </message>
    <message>
        <source>The platform does not have this workflow, or not in this version. Choose one that it offers, or ask it for this one.</source>
        <translation>La plateforme n’a pas ce workflow, ou pas dans cette version. Choisissez-en un qu’elle propose, ou demandez-lui celui-ci.</translation>
    </message>
    <message>
        <source>The platform refuses a value. Nothing was started; correct the value, then retry.</source>
        <translation>La plateforme refuse une valeur. Rien n’a été lancé&#x202f;; corrigez la valeur, puis réessayez.</translation>
    </message>
    <message>
        <source>Your account may not use this place of the platform&apos;s storage. Ask the platform for access to it.</source>
        <translation>Votre compte n’a pas droit à cet endroit du stockage de la plateforme. Demandez-le à la plateforme.</translation>
    </message>
    <message>
        <source>It was deleted on the platform. Retry the cells whose outputs are not here.</source>
        <translation>Elle a été supprimée sur la plateforme. Réessayez les cases dont les sorties ne sont pas ici.</translation>
    </message>
    <message>
        <source>A required input is missing. Nothing was started; the workflow is another one than Dosegrid knows.</source>
        <translation>Une entrée obligatoire manque. Rien n’a été lancé&#x202f;; le workflow n’est pas celui que Dosegrid connaît.</translation>
    </message>
    <message>
        <source>The platform refuses the name of the execution. Nothing was started; retry, and it gets another name.</source>
        <translation>La plateforme refuse le nom de l’exécution. Rien n’a été lancé&#x202f;; réessayez, et elle aura un autre nom.</translation>
    </message>
    <message>
        <source>The platform could not submit it as it is. Nothing was started; what it misses is in its answer.</source>
        <translation>La plateforme n’a pas pu la soumettre telle quelle. Rien n’a été lancé&#x202f;; ce qui lui manque est dans sa réponse.</translation>
    </message>
    <message>
        <source>The platform did not answer in time. A campaign that runs asks again by itself.</source>
        <translation>La plateforme n’a pas répondu à temps. Une campagne en marche redemande d’elle-même.</translation>
    </message>
    <message>
        <source>The platform cannot be reached. Check its address and the network; a campaign that runs asks again by itself.</source>
        <translation>La plateforme est injoignable. Vérifiez son adresse et le réseau&#x202f;; une campagne en marche redemande d’elle-même.</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate is not trusted here. Check the address and this machine&apos;s date; an authority of your own is named when connecting (--ca).</source>
        <translation>Le certificat de la plateforme n’est pas reconnu ici. Vérifiez l’adresse et la date de cette machine&#x202f;; une autorité à vous se donne à la connexion (--ca).</translation>
    </message>
    <message>
        <source>The platform does not accept the key now. It is tried again for some minutes; if it lasts, give Dosegrid a new key.</source>
        <translation>La plateforme n’accepte pas la clé en ce moment. On réessaie quelques minutes&#x202f;; si cela dure, donnez une nouvelle clé à Dosegrid.</translation>
    </message>
    <message>
        <source>The platform forbids it to your account. Ask the platform for access.</source>
        <translation>La plateforme l’interdit à votre compte. Demandez-lui cet accès.</translation>
    </message>
    <message>
        <source>The platform does not have it. It may have been moved or deleted there: look in its portal.</source>
        <translation>La plateforme ne l’a pas. Cela a pu y être déplacé ou supprimé&#x202f;: voyez son portail.</translation>
    </message>
    <message>
        <source>Its state on the platform does not allow it. Wait for its next reading, then decide anew.</source>
        <translation>Son état sur la plateforme ne le permet pas. Attendez sa prochaine lecture, puis décidez de nouveau.</translation>
    </message>
    <message>
        <source>The platform refuses the request as it is, and would again. Check the address, the kind of platform and the inputs.</source>
        <translation>La plateforme refuse la demande telle quelle, et la refuserait encore. Vérifiez l’adresse, le type de plateforme et les entrées.</translation>
    </message>
    <message>
        <source>It is too large for the platform to transfer. Bring it by other means, such as its portal.</source>
        <translation>C’est trop grand pour un transfert par la plateforme. Apportez-le par un autre moyen, comme son portail.</translation>
    </message>
    <message>
        <source>The platform failed. A campaign that runs asks again by itself; if it lasts, tell those who run the platform.</source>
        <translation>La plateforme est en panne. Une campagne en marche redemande d’elle-même&#x202f;; si cela dure, prévenez ceux qui tiennent la plateforme.</translation>
    </message>
    <message>
        <source>The platform is busy or being restarted. A campaign that runs asks again by itself.</source>
        <translation>La plateforme est occupée ou redémarre. Une campagne en marche redemande d’elle-même.</translation>
    </message>
    <message>
        <source>What came back is no answer of a platform. Check the address; the log-in page of a network answers so too.</source>
        <translation>Ce qui est revenu n’est pas la réponse d’une plateforme. Vérifiez l’adresse&#x202f;; la page d’accueil d’un réseau répond ainsi aussi.</translation>
    </message>
    <message>
        <source>The platform failed or refused, and does not say why. A campaign that runs looks what happened before it tries again.</source>
        <translation>La plateforme a échoué ou refusé, sans dire pourquoi. Une campagne en marche regarde ce qui s’est passé avant de réessayer.</translation>
    </message>
    <message>
        <source>The workflow on this platform has no input “%1”: nothing was sent.</source>
        <translation>Sur cette plateforme, le workflow n’a pas d’entrée «&#x202f;%1&#x202f;»&#x202f;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The workflow on this platform wants “%1”, which was not given: nothing was sent.</source>
        <translation>Sur cette plateforme, le workflow veut «&#x202f;%1&#x202f;», qui n’a pas été donné&#x202f;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 is “%2”: the workflow takes whole numbers up to 2147483647 there.</source>
        <translation>%1 vaut «&#x202f;%2&#x202f;»&#x202f;: le workflow y accepte des nombres entiers jusqu’à 2147483647.</translation>
    </message>
    <message>
        <source>%1 is “%2”: the workflow takes a number there.</source>
        <translation>%1 vaut «&#x202f;%2&#x202f;»&#x202f;: le workflow y accepte un nombre.</translation>
    </message>
    <message>
        <source>%1 is “%2”: the workflow takes true or false there.</source>
        <translation>%1 vaut «&#x202f;%2&#x202f;»&#x202f;: le workflow y accepte true ou false.</translation>
    </message>
</context>
<context>
    <name>PriorityCommand</name>
    <message>
        <source>A priority is a whole number from -1000 to 1000, not “%1”.</source>
        <translation>Une priorité est un nombre entier de -1000 à 1000, et non «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Wave “%1” has the priority %2 now.</source>
        <translation>La vague «&#x202f;%1&#x202f;» a maintenant la priorité %2.</translation>
    </message>
</context>
<context>
    <name>ReasonWords</name>
    <message>
        <source>Its output needs a look: accept or refuse it.</source>
        <translation>Sa sortie est à examiner&#x202f;: acceptez-la ou refusez-la.</translation>
    </message>
    <message>
        <source>Its output was refused.</source>
        <translation>Sa sortie a été refusée.</translation>
    </message>
    <message>
        <source>You hold it.</source>
        <translation>Vous la retenez.</translation>
    </message>
    <message>
        <source>The platform holds it; only its portal can release it.</source>
        <translation>La plateforme la retient&#x202f;; seul son portail peut la libérer.</translation>
    </message>
    <message>
        <source>Its output is larger than the platform lets through; fetch it by other means and adopt it.</source>
        <translation>Sa sortie dépasse ce que la plateforme laisse passer&#x202f;; récupérez-la autrement et adoptez-la.</translation>
    </message>
    <message>
        <source>The platform refused to start it.</source>
        <translation>La plateforme a refusé de la lancer.</translation>
    </message>
    <message>
        <source>The infrastructure failed, not the simulation.</source>
        <translation>L’infrastructure a échoué, pas la simulation.</translation>
    </message>
    <message>
        <source>The simulation ended with an error; its log says which.</source>
        <translation>La simulation a fini par une erreur&#x202f;; son journal dit laquelle.</translation>
    </message>
    <message>
        <source>The platform calls it finished, but there is no output.</source>
        <translation>La plateforme la dit finie, mais il n’y a pas de sortie.</translation>
    </message>
    <message>
        <source>The platform no longer has it.</source>
        <translation>La plateforme ne l’a plus.</translation>
    </message>
    <message>
        <source>It was killed on purpose.</source>
        <translation>Elle a été arrêtée exprès.</translation>
    </message>
    <message>
        <source>The platform calls it killed, but nobody here killed it.</source>
        <translation>La plateforme la dit arrêtée, mais personne ici ne l’a fait.</translation>
    </message>
    <message>
        <source>It was sent, but no answer came: whether it runs is not known.</source>
        <translation>Elle est partie, mais sans réponse&#x202f;: on ne sait pas si elle tourne.</translation>
    </message>
    <message>
        <source>Given up on purpose.</source>
        <translation>Abandonnée exprès.</translation>
    </message>
    <message>
        <source>Its archive is damaged, cut short or unsafe to unpack.</source>
        <translation>Son archive est abîmée, tronquée ou dangereuse à ouvrir.</translation>
    </message>
    <message>
        <source>The very same file is already the result of another cell.</source>
        <translation>Le même fichier est déjà le résultat d’une autre case.</translation>
    </message>
    <message>
        <source>Its archive holds no region table.</source>
        <translation>Son archive n’a pas de table des régions.</translation>
    </message>
    <message>
        <source>Its archive holds several region tables that differ.</source>
        <translation>Son archive a plusieurs tables des régions qui diffèrent.</translation>
    </message>
    <message>
        <source>Its archive holds no statistics.</source>
        <translation>Son archive n’a pas de statistiques.</translation>
    </message>
    <message>
        <source>Its archive holds several statistics that differ.</source>
        <translation>Son archive a plusieurs statistiques qui diffèrent.</translation>
    </message>
    <message>
        <source>Its statistics are cut short or not readable.</source>
        <translation>Ses statistiques sont tronquées ou illisibles.</translation>
    </message>
    <message>
        <source>Its region table is cut short or not readable.</source>
        <translation>Sa table des régions est tronquée ou illisible.</translation>
    </message>
    <message>
        <source>Its region table has not the regions of this model.</source>
        <translation>Sa table n’a pas les régions de ce modèle.</translation>
    </message>
    <message>
        <source>Its volumes are not those of this model.</source>
        <translation>Ses volumes ne sont pas ceux de ce modèle.</translation>
    </message>
    <message>
        <source>The source does not exist in this model.</source>
        <translation>La source n’existe pas dans ce modèle.</translation>
    </message>
    <message>
        <source>Its region table has no row for the source.</source>
        <translation>Sa table n’a pas de ligne pour la source.</translation>
    </message>
    <message>
        <source>Nothing was deposited in the source.</source>
        <translation>Rien n’a été déposé dans la source.</translation>
    </message>
    <message>
        <source>Another region received more energy than the source: perhaps another cell&apos;s file.</source>
        <translation>Une autre région a reçu plus d’énergie que la source&#x202f;: peut-être le fichier d’une autre case.</translation>
    </message>
    <message>
        <source>No primary was simulated.</source>
        <translation>Aucun primaire n’a été simulé.</translation>
    </message>
    <message>
        <source>Fewer primaries than asked for were simulated; it is usable with their true number.</source>
        <translation>Moins de primaires que demandé ont été simulés&#x202f;; utilisable avec leur vrai nombre.</translation>
    </message>
    <message>
        <source>More primaries than asked for: the file of another request.</source>
        <translation>Plus de primaires que demandé&#x202f;: le fichier d’une autre demande.</translation>
    </message>
    <message>
        <source>The table tells another number of primaries than the statistics.</source>
        <translation>La table dit un autre nombre de primaires que les statistiques.</translation>
    </message>
    <message>
        <source>The source absorbed more energy than was emitted.</source>
        <translation>La source a absorbé plus d’énergie qu’il n’en fut émis.</translation>
    </message>
    <message>
        <source>More energy was deposited than was emitted.</source>
        <translation>Plus d’énergie a été déposée qu’il n’en fut émis.</translation>
    </message>
    <message>
        <source>Combined regions are not the sum of their parts.</source>
        <translation>Les régions combinées ne sont pas la somme de leurs parties.</translation>
    </message>
    <message>
        <source>Printed uncertainties do not follow from the sums beside them.</source>
        <translation>Les incertitudes imprimées ne découlent pas des sommes voisines.</translation>
    </message>
    <message>
        <source>The uncertainty in the source is large.</source>
        <translation>L’incertitude dans la source est grande.</translation>
    </message>
    <message>
        <source>The uncertainty in the source is not a number.</source>
        <translation>L’incertitude dans la source n’est pas un nombre.</translation>
    </message>
    <message>
        <source>The log shows another seed than the one assigned.</source>
        <translation>Le journal montre une autre graine que celle assignée.</translation>
    </message>
    <message>
        <source>Another cell&apos;s accepted result was drawn from the same seed.</source>
        <translation>Le résultat accepté d’une autre case a été tiré de la même graine.</translation>
    </message>
    <message>
        <source>An image has not the size of the phantom.</source>
        <translation>Une image n’a pas la taille du fantôme.</translation>
    </message>
    <message>
        <source>archive whole</source>
        <comment>check</comment>
        <translation>archive entière</translation>
    </message>
    <message>
        <source>table and statistics there</source>
        <comment>check</comment>
        <translation>table et statistiques présentes</translation>
    </message>
    <message>
        <source>rows of the table</source>
        <comment>check</comment>
        <translation>lignes de la table</translation>
    </message>
    <message>
        <source>right model</source>
        <comment>check</comment>
        <translation>bon modèle</translation>
    </message>
    <message>
        <source>right source</source>
        <comment>check</comment>
        <translation>bonne source</translation>
    </message>
    <message>
        <source>number of primaries</source>
        <comment>check</comment>
        <translation>nombre de primaires</translation>
    </message>
    <message>
        <source>primaries told by the table</source>
        <comment>check</comment>
        <translation>primaires dits par la table</translation>
    </message>
    <message>
        <source>energy conserved</source>
        <comment>check</comment>
        <translation>énergie conservée</translation>
    </message>
    <message>
        <source>sums of combined regions</source>
        <comment>check</comment>
        <translation>sommes des régions combinées</translation>
    </message>
    <message>
        <source>uncertainties recomputed</source>
        <comment>check</comment>
        <translation>incertitudes recalculées</translation>
    </message>
    <message>
        <source>uncertainty in the source</source>
        <comment>check</comment>
        <translation>incertitude dans la source</translation>
    </message>
    <message>
        <source>uncertainty in the targets</source>
        <comment>check</comment>
        <translation>incertitude dans les cibles</translation>
    </message>
    <message>
        <source>seed</source>
        <comment>check</comment>
        <translation>graine</translation>
    </message>
    <message>
        <source>size of images</source>
        <comment>check</comment>
        <translation>taille des images</translation>
    </message>
    <message>
        <source>The Gate release was not reachable on the computing node.</source>
        <translation>La version de Gate n’était pas accessible sur le nœud de calcul.</translation>
    </message>
    <message>
        <source>A file of the input was missing.</source>
        <translation>Un fichier d’entrée manquait.</translation>
    </message>
    <message>
        <source>Gate refused a command of the macro.</source>
        <translation>Gate a refusé une commande de la macro.</translation>
    </message>
    <message>
        <source>Geant4 stopped with an exception.</source>
        <translation>Geant4 s’est arrêté sur une exception.</translation>
    </message>
    <message>
        <source>The computing node ran out of memory.</source>
        <translation>Le nœud de calcul a manqué de mémoire.</translation>
    </message>
    <message>
        <source>The disk of the computing node was full.</source>
        <translation>Le disque du nœud de calcul était plein.</translation>
    </message>
    <message>
        <source>The simulation crashed.</source>
        <translation>La simulation s’est plantée.</translation>
    </message>
    <message>
        <source>The computing node killed the simulation.</source>
        <translation>Le nœud de calcul a tué la simulation.</translation>
    </message>
    <message>
        <source>The platform announced its output and no longer has it.</source>
        <translation>La plateforme a annoncé sa sortie et ne l’a plus.</translation>
    </message>
    <message>
        <source>Its output cannot be written here.</source>
        <translation>Sa sortie ne peut pas être écrite ici.</translation>
    </message>
    <message>
        <source>Its output could not be fetched, though it was tried several times.</source>
        <translation>Sa sortie n’a pas pu être récupérée, malgré plusieurs essais.</translation>
    </message>
    <message>
        <source>It does not fit what is left of its wave&apos;s budget.</source>
        <translation>Elle dépasse ce qui reste du budget de sa vague.</translation>
    </message>
    <message>
        <source>It is late: nothing of it has changed for much longer than predicted.</source>
        <translation>Elle est en retard&#x202f;: rien n’y a changé depuis bien plus longtemps que prévu.</translation>
    </message>
    <message>
        <source>Nothing has been heard of it for so long that it is not known whether it still runs; a kill makes sure.</source>
        <translation>Sans nouvelle depuis si longtemps, on ne sait pas si elle s’exécute encore&#x202f;; un arrêt lève le doute.</translation>
    </message>
    <message>
        <source>Under its identifier the platform shows another execution.</source>
        <translation>Sous son identifiant, la plateforme montre une autre exécution.</translation>
    </message>
    <message>
        <source>It runs under an identifier that the platform has given twice.</source>
        <translation>Elle tourne sous un identifiant que la plateforme a donné deux fois.</translation>
    </message>
    <message>
        <source>Its log or its name says that it is another cell&apos;s result.</source>
        <translation>Son journal ou son nom dit que c’est le résultat d’une autre case.</translation>
    </message>
    <message>
        <source>Neither its log nor its name says which cell it is the result of.</source>
        <translation>Ni son journal ni son nom ne disent de quelle case c’est le résultat.</translation>
    </message>
    <message>
        <source>right cell</source>
        <comment>check</comment>
        <translation>bonne case</translation>
    </message>
    <message>
        <source>The platform does not know it any more: its lists lack it, and reads are refused.</source>
        <translation>La plateforme ne la connaît plus&#x202f;: elle manque dans ses listes, et les lectures sont refusées.</translation>
    </message>
    <message>
        <source>Its output is one of several that nothing tells apart; look at them, and adopt it.</source>
        <translation>Sa sortie est l’une de plusieurs que rien ne distingue&#x202f;; regardez-les et adoptez la bonne.</translation>
    </message>
    <message>
        <source>The platform does not know its status, or refuses to tell it.</source>
        <translation>La plateforme ne connaît pas son statut, ou refuse de le dire.</translation>
    </message>
    <message>
        <source>A file was brought for it and not judged before the program ended; adopt it again.</source>
        <translation>Un fichier a été apporté pour elle et n’a pas été jugé avant la fin du programme&#x202f;; adoptez-le à nouveau.</translation>
    </message>
    <message>
        <source>inputs download failed</source>
        <comment>cause</comment>
        <translation>échec du téléchargement des entrées</translation>
    </message>
    <message>
        <source>output upload failed</source>
        <comment>cause</comment>
        <translation>échec du dépôt de la sortie</translation>
    </message>
    <message>
        <source>a file was not found</source>
        <comment>cause</comment>
        <translation>un fichier est introuvable</translation>
    </message>
    <message>
        <source>the disk of the computing node failed</source>
        <comment>cause</comment>
        <translation>le disque du nœud de calcul a failli</translation>
    </message>
    <message>
        <source>stalled on its computing node</source>
        <comment>cause</comment>
        <translation>bloquée sur son nœud de calcul</translation>
    </message>
    <message>
        <source>the computing node could not be set up</source>
        <comment>cause</comment>
        <translation>le nœud de calcul n&apos;a pas pu être préparé</translation>
    </message>
    <message>
        <source>the output could not be moved to its folder</source>
        <comment>cause</comment>
        <translation>la sortie n&apos;a pas pu être déplacée dans son dossier</translation>
    </message>
    <message>
        <source>its result file existed already</source>
        <comment>cause</comment>
        <translation>son fichier de résultat existait déjà</translation>
    </message>
    <message>
        <source>the container failed</source>
        <comment>cause</comment>
        <translation>le conteneur a échoué</translation>
    </message>
    <message>
        <source>a token of the platform was refused</source>
        <comment>cause</comment>
        <translation>un jeton de la plateforme a été refusé</translation>
    </message>
    <message>
        <source>the infrastructure failed</source>
        <comment>cause</comment>
        <translation>l&apos;infrastructure a failli</translation>
    </message>
    <message>
        <source>output refused</source>
        <comment>cause</comment>
        <translation>sortie refusée</translation>
    </message>
    <message>
        <source>output needs a look</source>
        <comment>cause</comment>
        <translation>sortie à examiner</translation>
    </message>
    <message>
        <source>by a person</source>
        <comment>cause: held</comment>
        <translation>par une personne</translation>
    </message>
    <message>
        <source>by the platform</source>
        <comment>cause: held</comment>
        <translation>par la plateforme</translation>
    </message>
    <message>
        <source>over the budget of its wave</source>
        <comment>cause</comment>
        <translation>au-delà du budget de sa vague</translation>
    </message>
    <message>
        <source>output too large to fetch</source>
        <comment>cause</comment>
        <translation>sortie trop grande pour être récupérée</translation>
    </message>
    <message>
        <source>output gone from the platform</source>
        <comment>cause</comment>
        <translation>la plateforme n&apos;a plus la sortie</translation>
    </message>
    <message>
        <source>output cannot be written here</source>
        <comment>cause</comment>
        <translation>la sortie ne peut pas être écrite ici</translation>
    </message>
    <message>
        <source>output could not be fetched</source>
        <comment>cause</comment>
        <translation>la sortie n&apos;a pas pu être récupérée</translation>
    </message>
    <message>
        <source>refused by the platform</source>
        <comment>cause</comment>
        <translation>refusée par la plateforme</translation>
    </message>
    <message>
        <source>the simulation ended with an error</source>
        <comment>cause</comment>
        <translation>la simulation s&apos;est terminée par une erreur</translation>
    </message>
    <message>
        <source>finished without an output</source>
        <comment>cause</comment>
        <translation>terminée sans sortie</translation>
    </message>
    <message>
        <source>output one of several that nothing tells apart</source>
        <comment>cause</comment>
        <translation>sortie parmi plusieurs que rien ne distingue</translation>
    </message>
    <message>
        <source>deleted on the platform</source>
        <comment>cause</comment>
        <translation>supprimée sur la plateforme</translation>
    </message>
    <message>
        <source>killed on purpose</source>
        <comment>cause</comment>
        <translation>arrêtée volontairement</translation>
    </message>
    <message>
        <source>killed, not by us</source>
        <comment>cause</comment>
        <translation>arrêtée, mais pas par nous</translation>
    </message>
    <message>
        <source>no answer when it was sent</source>
        <comment>cause</comment>
        <translation>aucune réponse à l&apos;envoi</translation>
    </message>
    <message>
        <source>another execution answers in its place</source>
        <comment>cause</comment>
        <translation>une autre exécution répond à sa place</translation>
    </message>
    <message>
        <source>its identifier was given twice</source>
        <comment>cause</comment>
        <translation>son identifiant a été donné deux fois</translation>
    </message>
    <message>
        <source>the platform does not tell its status</source>
        <comment>cause</comment>
        <translation>la plateforme ne dit pas son état</translation>
    </message>
    <message>
        <source>the platform does not know it any more</source>
        <comment>cause</comment>
        <translation>la plateforme ne la connaît plus</translation>
    </message>
    <message>
        <source>much later than predicted</source>
        <comment>cause</comment>
        <translation>bien plus tardive que prévu</translation>
    </message>
    <message>
        <source>not heard of for too long</source>
        <comment>cause</comment>
        <translation>sans nouvelles depuis trop longtemps</translation>
    </message>
    <message>
        <source>the file brought for it was not judged</source>
        <comment>cause</comment>
        <translation>le fichier apporté n&apos;a pas été jugé</translation>
    </message>
    <message>
        <source>given up on purpose</source>
        <comment>cause</comment>
        <translation>abandonnée volontairement</translation>
    </message>
    <message>
        <source>%1 (exit %2)</source>
        <extracomment>why a job failed, and its exit code</extracomment>
        <translation>%1 (code %2)</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>over its budget</source>
        <translation>budget dépassé</translation>
    </message>
    <message>
        <source>paused by you</source>
        <translation>suspendue par vous</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) need you</source>
        <translation>
            <numerusform>%1 case vous attend</numerusform>
            <numerusform>%1 cases vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>sending is paused</source>
        <translation>envois suspendus</translation>
    </message>
    <message>
        <source>all %1 places in use</source>
        <translation>les %1 places sont prises</translation>
    </message>
    <message>
        <source>Observing</source>
        <translation>Observation</translation>
    </message>
    <message>
        <source>%1 runs this campaign; wishes go to it</source>
        <translation>%1 mène cette campagne&#x202f;; les demandes y vont</translation>
    </message>
    <message>
        <source>Open on another computer: read only</source>
        <translation>Ouverte sur un autre ordinateur&#x202f;: lecture seule</translation>
    </message>
    <message>
        <source>The file is read only</source>
        <translation>Le fichier est en lecture seule</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Retour en arrière</translation>
    </message>
</context>
<context>
    <name>RunCommand</name>
    <message>
        <source>Interrupted; the same command goes on.</source>
        <translation>Interrompu&#x202f;; la même commande continue.</translation>
    </message>
    <message>
        <source>End when done, idle or submitted; without it, only when stopped.</source>
        <translation>Finir à done, idle ou submitted&#x202f;; sinon, seulement sur arrêt.</translation>
    </message>
    <message>
        <source>End after this time, such as 90s, 10m or 2h.</source>
        <translation>Finir après cette durée, par exemple 90s, 10m ou 2h.</translation>
    </message>
    <message>
        <source>Events and progress, one JSON object a line.</source>
        <translation>Événements et avancement, un objet JSON par ligne.</translation>
    </message>
    <message>
        <source>--until: “%1” is not done, idle or submitted.</source>
        <translation>--until&#x202f;: «&#x202f;%1&#x202f;» n&apos;est ni done, ni idle, ni submitted.</translation>
    </message>
    <message>
        <source>--for: “%1” is no duration such as 90s, 10m or 2h.</source>
        <translation>--for&#x202f;: «&#x202f;%1&#x202f;» n&apos;est pas une durée telle que 90s, 10m ou 2h.</translation>
    </message>
    <message>
        <source>%1 drives this campaign already. Other commands work meanwhile; or stop it first.</source>
        <translation>%1 conduit déjà cette campagne. Les autres commandes marchent pendant ce temps&#x202f;; ou l&apos;arrêter d&apos;abord.</translation>
    </message>
    <message>
        <source>Another program</source>
        <translation>Un autre programme</translation>
    </message>
    <message>
        <source>The campaign file cannot be written here. Check its permissions and those of its folder.</source>
        <translation>Le fichier de la campagne ne peut pas être écrit ici. Vérifier ses droits et ceux de son dossier.</translation>
    </message>
    <message>
        <source>The campaign can only be read.</source>
        <translation>La campagne ne peut être que lue.</translation>
    </message>
    <message>
        <source>%1 refuses the key. Give it the right one: dosegrid-cli key set %1</source>
        <translation>%1 refuse la clé. Donner la bonne&#x202f;: dosegrid-cli key set %1</translation>
    </message>
    <message>
        <source>There is no key for %1. Keep it with “dosegrid-cli key set %1”, or use --key-file or DOSEGRID_API_KEY.</source>
        <translation>Il n&apos;y a pas de clé pour %1. La garder avec «&#x202f;dosegrid-cli key set %1&#x202f;», ou utiliser --key-file ou DOSEGRID_API_KEY.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>There are cells to send, but no platform: dosegrid-cli connect %1 --url URL</source>
        <translation>Il y a des cases à envoyer, mais pas de plateforme&#x202f;: dosegrid-cli connect %1 --url URL</translation>
    </message>
    <message>
        <source>Ended; some cells need a person: dosegrid-cli status %1</source>
        <translation>Terminé&#x202f;; des cases attendent une personne&#x202f;: dosegrid-cli status %1</translation>
    </message>
    <message>
        <source>Ended.</source>
        <translation>Terminé.</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>Le temps est écoulé.</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 planned, %4 submitted, %5 running, %6 to fetch</source>
        <translation>%1 terminées sur %2, %3 prévues, %4 soumises, %5 en cours, %6 à récupérer</translation>
    </message>
    <message>
        <source>, %1 failed, held or uncertain</source>
        <translation>, %1 en échec, retenues ou incertaines</translation>
    </message>
    <message>
        <source>; %1</source>
        <translation>&#x202f;; %1</translation>
    </message>
    <message>
        <source>; about %1 left</source>
        <translation>&#x202f;; encore environ %1</translation>
    </message>
    <message>
        <source>%1: %2 cells</source>
        <translation>%1&#x202f;: %2 cases</translation>
    </message>
    <message>
        <source>%1 was refused. %2</source>
        <translation>%1 a été refusé. %2</translation>
    </message>
    <message>
        <source>Drive from here a campaign that was driven on another machine or under another path, and is no longer.</source>
        <translation>Conduire d&apos;ici une campagne qui était conduite sur une autre machine ou sous un autre chemin, et ne l&apos;est plus.</translation>
    </message>
    <message>
        <source>This campaign has live waves and was driven on another machine or under another path. Two copies must never both submit: stop that one, then repeat this with --take-over.</source>
        <translation>Cette campagne a des vagues en vie et était conduite sur une autre machine ou sous un autre chemin. Deux copies ne doivent jamais envoyer toutes deux&#x202f;: arrêter l&apos;autre, puis répéter ceci avec --take-over.</translation>
    </message>
    <message>
        <source>%1: %2 Connect again with --folder.</source>
        <translation>%1&#x202f;: %2 Reconnectez-vous avec --folder.</translation>
    </message>
    <message>
        <source>%1: %2 Connect again with --profile vip or --profile carmin-server.</source>
        <translation>%1&#x202f;: %2 Reconnectez-vous avec --profile vip ou --profile carmin-server.</translation>
    </message>
</context>
<context>
    <name>SavedFiles</name>
    <message>
        <source>It is no JSON: the mistake is at byte %1.</source>
        <translation>Ce n’est pas du JSON&#x202f;: l’erreur est à l’octet %1.</translation>
    </message>
    <message>
        <source>It is no file of sets and views.</source>
        <translation>Ce n’est pas un fichier d’ensembles et de vues.</translation>
    </message>
    <message>
        <source>It was written by a newer Dosegrid (version %1 of the format).</source>
        <translation>Il vient d’un Dosegrid plus récent (version %1 du format).</translation>
    </message>
    <message>
        <source>There is no set and no view in it.</source>
        <translation>Il ne contient ni ensemble ni vue.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>«&#x202f;%1&#x202f;» manque.</translation>
    </message>
    <message>
        <source>“%1” is of another kind than it should be.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas du genre attendu.</translation>
    </message>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas de sens ici.</translation>
    </message>
    <message>
        <source>“%1”: there is no “%2”.</source>
        <extracomment>%1 is where in the file, %2 the word</extracomment>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: «&#x202f;%2&#x202f;» n’existe pas.</translation>
    </message>
    <message>
        <source>“%1”: the name “%2” is there twice.</source>
        <translation>«&#x202f;%1&#x202f;»&#x202f;: le nom «&#x202f;%2&#x202f;» y est deux fois.</translation>
    </message>
</context>
<context>
    <name>SelectCommand</name>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>%1 cells, %2 predicted</source>
        <translation>%1 cases, %2 prévues</translation>
    </message>
    <message>
        <source>the same as: %1</source>
        <translation>équivaut à&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>ShowCommand</name>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>state      %1</source>
        <translation>état       %1</translation>
    </message>
    <message>
        <source>why        %1</source>
        <translation>pourquoi   %1</translation>
    </message>
    <message>
        <source>next       %1</source>
        <translation>ensuite    %1</translation>
    </message>
    <message>
        <source>wave       %1</source>
        <translation>vague      %1</translation>
    </message>
    <message>
        <source>predicted  %1</source>
        <translation>prévu      %1</translation>
    </message>
    <message>
        <source>Events, newest first</source>
        <translation>Événements, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>  and %1 more; --json has them</source>
        <translation>  et encore %1&#x202f;; --json les a tous</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <translation>Essai %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>execution</source>
        <translation>exécution</translation>
    </message>
    <message>
        <source>platform id</source>
        <translation>id plateforme</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>pipeline</translation>
    </message>
    <message>
        <source>cells in it</source>
        <translation>cases dedans</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>drawn by the platform, not read yet</source>
        <translation>tirée par la plateforme, pas encore lue</translation>
    </message>
    <message>
        <source>primaries</source>
        <translation>primaires</translation>
    </message>
    <message>
        <source>%1 in %2 jobs</source>
        <translation>%1 en %2 tâches</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyé</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>says</source>
        <translation>annonce</translation>
    </message>
    <message>
        <source>exit code</source>
        <translation>code de sortie</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>entrées</translation>
    </message>
    <message>
        <source>results in</source>
        <translation>résultats dans</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>verdict</translation>
    </message>
    <message>
        <source>not judged yet</source>
        <translation>pas encore jugée</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, par %2</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>temps CPU</translation>
    </message>
    <message>
        <source>%1 (measured)</source>
        <translation>%1 (mesuré)</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>non passé</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>note       %1, %2: %3</source>
        <extracomment>when, who, what: a note about a cell</extracomment>
        <translation>note       %1, %2&#x202f;: %3</translation>
    </message>
</context>
<context>
    <name>StateCount</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln ouverte</numerusform>
            <numerusform>%Ln ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln prévue</numerusform>
            <numerusform>%Ln prévues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln submitted</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln soumise</numerusform>
            <numerusform>%Ln soumises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln running</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln en cours</numerusform>
            <numerusform>%Ln en cours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to fetch</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln à récupérer</numerusform>
            <numerusform>%Ln à récupérer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln terminée</numerusform>
            <numerusform>%Ln terminées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln retenue</numerusform>
            <numerusform>%Ln retenues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln en échec</numerusform>
            <numerusform>%Ln en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln uncertain</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln incertaine</numerusform>
            <numerusform>%Ln incertaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln écartée</numerusform>
            <numerusform>%Ln écartées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln n/a</source>
        <comment>cells in a state</comment>
        <translation>
            <numerusform>%Ln sans objet</numerusform>
            <numerusform>%Ln sans objet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatisticsPlots</name>
    <message>
        <source>time</source>
        <translation>temps</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>h CPU</translation>
    </message>
    <message>
        <source>productive</source>
        <translation>productif</translation>
    </message>
    <message>
        <source>with lost and repeated</source>
        <translation>avec perdu et répété</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cœurs</translation>
    </message>
    <message>
        <source>jobs seen running</source>
        <translation>tâches vues en cours</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>name of a wave and its speed-up</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>energy in MeV</source>
        <translation>énergie en MeV</translation>
    </message>
    <message>
        <source>hours per cell</source>
        <translation>heures par case</translation>
    </message>
    <message>
        <source>%1: measured, median</source>
        <translation>%1&#x202f;: mesuré, médiane</translation>
    </message>
    <message>
        <source>%1: predicted</source>
        <translation>%1&#x202f;: prévu</translation>
    </message>
    <message>
        <source>24 h grid limit</source>
        <translation>limite de 24 h de la grille</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 case</numerusform>
            <numerusform>%1 cases</numerusform>
        </translation>
    </message>
    <message>
        <source>jobs between start and end</source>
        <translation>tâches entre début et fin</translation>
    </message>
</context>
<context>
    <name>StatsCommand</name>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>Comma separated values with a line of names.</source>
        <translation>Valeurs séparées par des virgules, avec une ligne de noms.</translation>
    </message>
    <message>
        <source>--json and --csv exclude each other.</source>
        <translation>--json et --csv s&apos;excluent.</translation>
    </message>
    <message>
        <source>all waves</source>
        <translation>toutes les vagues</translation>
    </message>
    <message>
        <source>CPU hours: Gate&apos;s ElapsedTime of the outputs, the wall time of one process, summed over sub-jobs; measured.</source>
        <translation>Heures CPU&#x202f;: l&apos;ElapsedTime que Gate écrit dans les sorties, le temps écoulé d&apos;un processus, sommé sur les sous-tâches&#x202f;; mesuré.</translation>
    </message>
    <message>
        <source>accepted: of outputs that are the result of their cell. lost: of all other ended attempts; where no output tells the time it is estimated, as predicted and at most from start to end. running: estimated.</source>
        <translation>acceptées&#x202f;: des sorties qui sont le résultat de leur case. perdues&#x202f;: de tous les autres essais terminés&#x202f;; là où aucune sortie ne dit le temps, il est estimé, selon la prévision et au plus du début à la fin. en cours&#x202f;: estimées.</translation>
    </message>
    <message>
        <source>speed-up: accepted CPU hours / time from the first accepted request to the last end seen; gross: all CPU hours until then / the same time. It is the mean number of busy cores, not an efficiency.</source>
        <translation>facteur d&apos;accélération&#x202f;: heures CPU acceptées / temps de la première demande acceptée à la dernière fin vue&#x202f;; brut&#x202f;: toutes les heures CPU jusque-là / le même temps. C&apos;est le nombre moyen de cœurs occupés, pas un rendement.</translation>
    </message>
    <message>
        <source>cores: mean of the jobs seen running at polls in that time; observed.</source>
        <translation>cœurs&#x202f;: moyenne des tâches vues en cours lors des relevés pendant ce temps&#x202f;; observé.</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>vague</translation>
    </message>
    <message>
        <source>simulations</source>
        <translation>simulations</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>essais</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>accepted CPU-h</source>
        <translation>h CPU acceptées</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdues</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>wall</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>speed-up</source>
        <translation>accélération</translation>
    </message>
    <message>
        <source>gross</source>
        <translation>brut</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cœurs</translation>
    </message>
    <message>
        <source>%1 accepted outputs tell no time and are in no hours.</source>
        <translation>%1 sorties acceptées ne disent aucun temps et ne sont dans aucune heure.</translation>
    </message>
    <message>
        <source>results: %1</source>
        <translation>résultats&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>StatusCommand</name>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>no platform is connected: dosegrid-cli connect %1 --url URL</source>
        <translation>aucune plateforme n&apos;est connectée&#x202f;: dosegrid-cli connect %1 --url URL</translation>
    </message>
    <message>
        <source>nothing drives the campaign: dosegrid-cli run %1</source>
        <translation>rien ne conduit la campagne&#x202f;: dosegrid-cli run %1</translation>
    </message>
    <message>
        <source>sending is paused: dosegrid-cli resume %1</source>
        <translation>les envois sont en pause&#x202f;: dosegrid-cli resume %1</translation>
    </message>
    <message>
        <source>the platform allows %1 executions at once, all are in use</source>
        <translation>la plateforme permet %1 exécutions à la fois, toutes sont prises</translation>
    </message>
    <message>
        <source>the platform was last heard of %1</source>
        <translation>dernières nouvelles de la plateforme&#x202f;: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>campaign   %1</source>
        <translation>campagne   %1</translation>
    </message>
    <message>
        <source>platform   %1</source>
        <translation>plateforme %1</translation>
    </message>
    <message>
        <source>%1 (practice)</source>
        <translation>%1 (exercice)</translation>
    </message>
    <message>
        <source>engine     %1</source>
        <translation>moteur     %1</translation>
    </message>
    <message>
        <source>now        %1 executions live of %2, %3 jobs running, %4 executions in the outbox</source>
        <translation>à présent  %1 exécutions en vie sur %2, %3 tâches en cours, %4 exécutions dans la boîte d&apos;envoi</translation>
    </message>
    <message>
        <source>time left  about %1</source>
        <translation>reste      environ %1</translation>
    </message>
    <message>
        <source>state</source>
        <translation>état</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>held back: %1</source>
        <translation>retenue par&#x202f;: %1</translation>
    </message>
    <message>
        <source>           not encrypted: others can read the key on the way</source>
        <translation>           non chiffré&#x202f;: d’autres peuvent lire la clé en chemin</translation>
    </message>
    <message>
        <source>the budget of wave “%1” does not allow all its cells: release them to exceed it, or skip them</source>
        <translation>le budget de la vague «&#x202f;%1&#x202f;» ne permet pas toutes ses cases&#x202f;: libérez-les pour le dépasser, ou écartez-les</translation>
    </message>
    <message>
        <source>only %1 are free on the disk: below %2 nothing is fetched</source>
        <translation>le disque n’a que %1 de libre&#x202f;: sous %2, rien n’est récupéré</translation>
    </message>
    <message>
        <source>the input archive of %1 is not on the platform, and %2 is not there or has changed. Put it back, or: dosegrid-cli input %3 add FILE --model %1</source>
        <translation>l’archive d’entrée de %1 n’est pas sur la plateforme, et %2 est absent ou a changé. Remettez-le, ou&#x202f;: dosegrid-cli input %3 add FILE --model %1</translation>
    </message>
    <message>
        <source>CPU        %1 accepted (measured), %2 lost (estimated where no output tells), of %3 predicted for the whole grid</source>
        <translation>CPU        %1 acceptées (mesurées), %2 perdues (estimées faute de sortie), sur %3 prévues pour toute la grille</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wish(es) wait until something drives it</source>
        <translation>
            <numerusform>%Ln souhait attend que quelque chose la conduise</numerusform>
            <numerusform>%Ln souhaits attendent que quelque chose la conduise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) wait for a person: dosegrid-cli answer %1</source>
        <translation>
            <numerusform>%Ln question attend une personne&#x202f;: dosegrid-cli answer %1</numerusform>
            <numerusform>%Ln questions attendent une personne&#x202f;: dosegrid-cli answer %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) are held: dosegrid-cli cells %1 state=held</source>
        <translation>
            <numerusform>%Ln case est retenue&#x202f;: dosegrid-cli cells %1 state=held</numerusform>
            <numerusform>%Ln cases sont retenues&#x202f;: dosegrid-cli cells %1 state=held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) have failed: dosegrid-cli cells %1 state=failed</source>
        <translation>
            <numerusform>%Ln case a échoué&#x202f;: dosegrid-cli cells %1 state=failed</numerusform>
            <numerusform>%Ln cases ont échoué&#x202f;: dosegrid-cli cells %1 state=failed</numerusform>
        </translation>
    </message>
    <message>
        <source>data       of %1, %2 old</source>
        <translation>données    du %1, vieilles de %2</translation>
    </message>
    <message>
        <source>wave “%1” is paused: dosegrid-cli resume %2 &quot;%1&quot;</source>
        <translation>la vague «&#x202f;%1&#x202f;» est en pause&#x202f;: dosegrid-cli resume %2 &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the input archive of %1 is not on the platform yet: what needs it waits, and the upload is tried every few minutes</source>
        <translation>l’archive d’entrée de %1 n’est pas encore sur la plateforme&#x202f;: ce qui en a besoin attend, et l’envoi est tenté toutes les quelques minutes</translation>
    </message>
</context>
<context>
    <name>TemplateNames</name>
    <message>
        <source>adult female</source>
        <translation>femme adulte</translation>
    </message>
    <message>
        <source>adult male</source>
        <translation>homme adulte</translation>
    </message>
    <message>
        <source>Alimentary</source>
        <translation>Digestif</translation>
    </message>
    <message>
        <source>Respiratory</source>
        <translation>Respiratoire</translation>
    </message>
    <message>
        <source>Circulatory</source>
        <translation>Circulatoire</translation>
    </message>
    <message>
        <source>Urinary</source>
        <translation>Urinaire</translation>
    </message>
    <message>
        <source>Breast, reproductive</source>
        <translation>Sein, reproducteur</translation>
    </message>
    <message>
        <source>Nerves, eyes, glands</source>
        <translation>Nerfs, yeux, glandes</translation>
    </message>
    <message>
        <source>Lymphatic</source>
        <translation>Lymphatique</translation>
    </message>
    <message>
        <source>Skeleton, cartilage</source>
        <translation>Squelette, cartilage</translation>
    </message>
    <message>
        <source>Muscle, fat, skin, air</source>
        <translation>Muscle, graisse, peau, air</translation>
    </message>
    <message>
        <source>Air outside body</source>
        <translation>Air hors du corps</translation>
    </message>
    <message>
        <source>Adrenal, left</source>
        <translation>Surrénale gauche</translation>
    </message>
    <message>
        <source>Adrenal, right</source>
        <translation>Surrénale droite</translation>
    </message>
    <message>
        <source>Anterior nasal passage (ET1)</source>
        <translation>Voies nasales antérieures (ET1)</translation>
    </message>
    <message>
        <source>Posterior nasal passage down to larynx (ET2)</source>
        <translation>Voies nasales postérieures jusqu’au larynx (ET2)</translation>
    </message>
    <message>
        <source>Oral mucosa, tongue</source>
        <translation>Muqueuse buccale, langue</translation>
    </message>
    <message>
        <source>Oral mucosa, lips and cheeks</source>
        <translation>Muqueuse buccale, lèvres et joues</translation>
    </message>
    <message>
        <source>Trachea</source>
        <translation>Trachée</translation>
    </message>
    <message>
        <source>Bronchi</source>
        <translation>Bronches</translation>
    </message>
    <message>
        <source>Blood vessels, head</source>
        <translation>Vaisseaux sanguins, tête</translation>
    </message>
    <message>
        <source>Blood vessels, trunk</source>
        <translation>Vaisseaux sanguins, tronc</translation>
    </message>
    <message>
        <source>Blood vessels, arms</source>
        <translation>Vaisseaux sanguins, bras</translation>
    </message>
    <message>
        <source>Blood vessels, legs</source>
        <translation>Vaisseaux sanguins, jambes</translation>
    </message>
    <message>
        <source>Humeri, upper half, cortical</source>
        <translation>Humérus, moitié supérieure, cortical</translation>
    </message>
    <message>
        <source>Humeri, upper half, spongiosa</source>
        <translation>Humérus, moitié supérieure, spongiosa</translation>
    </message>
    <message>
        <source>Humeri, upper half, medullary cavity</source>
        <translation>Humérus, moitié supérieure, cavité médullaire</translation>
    </message>
    <message>
        <source>Humeri, lower half, cortical</source>
        <translation>Humérus, moitié inférieure, cortical</translation>
    </message>
    <message>
        <source>Humeri, lower half, spongiosa</source>
        <translation>Humérus, moitié inférieure, spongiosa</translation>
    </message>
    <message>
        <source>Humeri, lower half, medullary cavity</source>
        <translation>Humérus, moitié inférieure, cavité médullaire</translation>
    </message>
    <message>
        <source>Ulnae and radii, cortical</source>
        <translation>Ulnas et radius, cortical</translation>
    </message>
    <message>
        <source>Ulnae and radii, spongiosa</source>
        <translation>Ulnas et radius, spongiosa</translation>
    </message>
    <message>
        <source>Ulnae and radii, medullary cavity</source>
        <translation>Ulnas et radius, cavité médullaire</translation>
    </message>
    <message>
        <source>Wrists and hand bones, cortical</source>
        <translation>Os des poignets et des mains, cortical</translation>
    </message>
    <message>
        <source>Wrists and hand bones, spongiosa</source>
        <translation>Os des poignets et des mains, spongiosa</translation>
    </message>
    <message>
        <source>Clavicles, cortical</source>
        <translation>Clavicules, cortical</translation>
    </message>
    <message>
        <source>Clavicles, spongiosa</source>
        <translation>Clavicules, spongiosa</translation>
    </message>
    <message>
        <source>Cranium, cortical</source>
        <translation>Crâne, cortical</translation>
    </message>
    <message>
        <source>Cranium, spongiosa</source>
        <translation>Crâne, spongiosa</translation>
    </message>
    <message>
        <source>Femora, upper half, cortical</source>
        <translation>Fémurs, moitié supérieure, cortical</translation>
    </message>
    <message>
        <source>Femora, upper half, spongiosa</source>
        <translation>Fémurs, moitié supérieure, spongiosa</translation>
    </message>
    <message>
        <source>Femora, upper half, medullary cavity</source>
        <translation>Fémurs, moitié supérieure, cavité médullaire</translation>
    </message>
    <message>
        <source>Femora, lower half, cortical</source>
        <translation>Fémurs, moitié inférieure, cortical</translation>
    </message>
    <message>
        <source>Femora, lower half, spongiosa</source>
        <translation>Fémurs, moitié inférieure, spongiosa</translation>
    </message>
    <message>
        <source>Femora, lower half, medullary cavity</source>
        <translation>Fémurs, moitié inférieure, cavité médullaire</translation>
    </message>
    <message>
        <source>Tibiae, fibulae and patellae, cortical</source>
        <translation>Tibias, fibulas et patellas, cortical</translation>
    </message>
    <message>
        <source>Tibiae, fibulae and patellae, spongiosa</source>
        <translation>Tibias, fibulas et patellas, spongiosa</translation>
    </message>
    <message>
        <source>Tibiae, fibulae and patellae, medullary cavity</source>
        <translation>Tibias, fibulas et patellas, cavité médullaire</translation>
    </message>
    <message>
        <source>Ankles and foot bones, cortical</source>
        <translation>Os des chevilles et des pieds, cortical</translation>
    </message>
    <message>
        <source>Ankles and foot bones, spongiosa</source>
        <translation>Os des chevilles et des pieds, spongiosa</translation>
    </message>
    <message>
        <source>Mandible, cortical</source>
        <translation>Mandibule, cortical</translation>
    </message>
    <message>
        <source>Mandible, spongiosa</source>
        <translation>Mandibule, spongiosa</translation>
    </message>
    <message>
        <source>Pelvis, cortical</source>
        <translation>Bassin, cortical</translation>
    </message>
    <message>
        <source>Pelvis, spongiosa</source>
        <translation>Bassin, spongiosa</translation>
    </message>
    <message>
        <source>Ribs, cortical</source>
        <translation>Côtes, cortical</translation>
    </message>
    <message>
        <source>Ribs, spongiosa</source>
        <translation>Côtes, spongiosa</translation>
    </message>
    <message>
        <source>Scapulae, cortical</source>
        <translation>Scapulas, cortical</translation>
    </message>
    <message>
        <source>Scapulae, spongiosa</source>
        <translation>Scapulas, spongiosa</translation>
    </message>
    <message>
        <source>Cervical spine, cortical</source>
        <translation>Rachis cervical, cortical</translation>
    </message>
    <message>
        <source>Cervical spine, spongiosa</source>
        <translation>Rachis cervical, spongiosa</translation>
    </message>
    <message>
        <source>Thoracic spine, cortical</source>
        <translation>Rachis thoracique, cortical</translation>
    </message>
    <message>
        <source>Thoracic spine, spongiosa</source>
        <translation>Rachis thoracique, spongiosa</translation>
    </message>
    <message>
        <source>Lumbar spine, cortical</source>
        <translation>Rachis lombaire, cortical</translation>
    </message>
    <message>
        <source>Lumbar spine, spongiosa</source>
        <translation>Rachis lombaire, spongiosa</translation>
    </message>
    <message>
        <source>Sacrum, cortical</source>
        <translation>Sacrum, cortical</translation>
    </message>
    <message>
        <source>Sacrum, spongiosa</source>
        <translation>Sacrum, spongiosa</translation>
    </message>
    <message>
        <source>Sternum, cortical</source>
        <translation>Sternum, cortical</translation>
    </message>
    <message>
        <source>Sternum, spongiosa</source>
        <translation>Sternum, spongiosa</translation>
    </message>
    <message>
        <source>Cartilage, head</source>
        <translation>Cartilage, tête</translation>
    </message>
    <message>
        <source>Cartilage, trunk</source>
        <translation>Cartilage, tronc</translation>
    </message>
    <message>
        <source>Cartilage, arms</source>
        <translation>Cartilage, bras</translation>
    </message>
    <message>
        <source>Cartilage, legs</source>
        <translation>Cartilage, jambes</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Encéphale</translation>
    </message>
    <message>
        <source>Breast, left, adipose tissue</source>
        <translation>Sein gauche, tissu adipeux</translation>
    </message>
    <message>
        <source>Breast, left, glandular tissue</source>
        <translation>Sein gauche, tissu glandulaire</translation>
    </message>
    <message>
        <source>Breast, right, adipose tissue</source>
        <translation>Sein droit, tissu adipeux</translation>
    </message>
    <message>
        <source>Breast, right, glandular tissue</source>
        <translation>Sein droit, tissu glandulaire</translation>
    </message>
    <message>
        <source>Eye lens, left</source>
        <translation>Cristallin gauche</translation>
    </message>
    <message>
        <source>Eye bulb, left</source>
        <translation>Globe oculaire gauche</translation>
    </message>
    <message>
        <source>Eye lens, right</source>
        <translation>Cristallin droit</translation>
    </message>
    <message>
        <source>Eye bulb, right</source>
        <translation>Globe oculaire droit</translation>
    </message>
    <message>
        <source>Gall bladder wall</source>
        <translation>Paroi de la vésicule biliaire</translation>
    </message>
    <message>
        <source>Gall bladder contents</source>
        <translation>Contenu de la vésicule biliaire</translation>
    </message>
    <message>
        <source>Stomach wall</source>
        <translation>Paroi de l’estomac</translation>
    </message>
    <message>
        <source>Stomach contents</source>
        <translation>Contenu de l’estomac</translation>
    </message>
    <message>
        <source>Small intestine wall</source>
        <translation>Paroi de l’intestin grêle</translation>
    </message>
    <message>
        <source>Small intestine contents</source>
        <translation>Contenu de l’intestin grêle</translation>
    </message>
    <message>
        <source>Ascending colon wall</source>
        <translation>Paroi du côlon ascendant</translation>
    </message>
    <message>
        <source>Ascending colon contents</source>
        <translation>Contenu du côlon ascendant</translation>
    </message>
    <message>
        <source>Transverse colon wall, right</source>
        <translation>Paroi du côlon transverse, droite</translation>
    </message>
    <message>
        <source>Transverse colon contents, right</source>
        <translation>Contenu du côlon transverse, droit</translation>
    </message>
    <message>
        <source>Transverse colon wall, left</source>
        <translation>Paroi du côlon transverse, gauche</translation>
    </message>
    <message>
        <source>Transverse colon contents, left</source>
        <translation>Contenu du côlon transverse, gauche</translation>
    </message>
    <message>
        <source>Descending colon wall</source>
        <translation>Paroi du côlon descendant</translation>
    </message>
    <message>
        <source>Descending colon contents</source>
        <translation>Contenu du côlon descendant</translation>
    </message>
    <message>
        <source>Sigmoid colon wall</source>
        <translation>Paroi du côlon sigmoïde</translation>
    </message>
    <message>
        <source>Sigmoid colon contents</source>
        <translation>Contenu du côlon sigmoïde</translation>
    </message>
    <message>
        <source>Rectum wall</source>
        <translation>Paroi du rectum</translation>
    </message>
    <message>
        <source>Heart wall</source>
        <translation>Paroi du cœur</translation>
    </message>
    <message>
        <source>Heart contents (blood)</source>
        <translation>Contenu du cœur (sang)</translation>
    </message>
    <message>
        <source>Kidney, left, cortex</source>
        <translation>Rein gauche, cortex</translation>
    </message>
    <message>
        <source>Kidney, left, medulla</source>
        <translation>Rein gauche, médulla</translation>
    </message>
    <message>
        <source>Kidney, left, pelvis</source>
        <translation>Rein gauche, bassinet</translation>
    </message>
    <message>
        <source>Kidney, right, cortex</source>
        <translation>Rein droit, cortex</translation>
    </message>
    <message>
        <source>Kidney, right, medulla</source>
        <translation>Rein droit, médulla</translation>
    </message>
    <message>
        <source>Kidney, right, pelvis</source>
        <translation>Rein droit, bassinet</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>Foie</translation>
    </message>
    <message>
        <source>Lung, left, blood</source>
        <translation>Poumon gauche, sang</translation>
    </message>
    <message>
        <source>Lung, left, tissue</source>
        <translation>Poumon gauche, tissu</translation>
    </message>
    <message>
        <source>Lung, right, blood</source>
        <translation>Poumon droit, sang</translation>
    </message>
    <message>
        <source>Lung, right, tissue</source>
        <translation>Poumon droit, tissu</translation>
    </message>
    <message>
        <source>Lymphatic nodes, extrathoracic airways</source>
        <translation>Ganglions lymphatiques, voies extrathoraciques</translation>
    </message>
    <message>
        <source>Lymphatic nodes, thoracic airways</source>
        <translation>Ganglions lymphatiques, voies thoraciques</translation>
    </message>
    <message>
        <source>Lymphatic nodes, head</source>
        <translation>Ganglions lymphatiques, tête</translation>
    </message>
    <message>
        <source>Lymphatic nodes, trunk</source>
        <translation>Ganglions lymphatiques, tronc</translation>
    </message>
    <message>
        <source>Lymphatic nodes, arms</source>
        <translation>Ganglions lymphatiques, bras</translation>
    </message>
    <message>
        <source>Lymphatic nodes, legs</source>
        <translation>Ganglions lymphatiques, jambes</translation>
    </message>
    <message>
        <source>Muscle, head</source>
        <translation>Muscle, tête</translation>
    </message>
    <message>
        <source>Muscle, trunk</source>
        <translation>Muscle, tronc</translation>
    </message>
    <message>
        <source>Muscle, arms</source>
        <translation>Muscle, bras</translation>
    </message>
    <message>
        <source>Muscle, legs</source>
        <translation>Muscle, jambes</translation>
    </message>
    <message>
        <source>Oesophagus</source>
        <translation>Œsophage</translation>
    </message>
    <message>
        <source>Ovary, left</source>
        <translation>Ovaire gauche</translation>
    </message>
    <message>
        <source>Ovary, right</source>
        <translation>Ovaire droit</translation>
    </message>
    <message>
        <source>Pancreas</source>
        <translation>Pancréas</translation>
    </message>
    <message>
        <source>Pituitary gland</source>
        <translation>Hypophyse</translation>
    </message>
    <message>
        <source>Prostate</source>
        <translation>Prostate</translation>
    </message>
    <message>
        <source>Residual tissue, head</source>
        <translation>Tissu résiduel, tête</translation>
    </message>
    <message>
        <source>Residual tissue, trunk</source>
        <translation>Tissu résiduel, tronc</translation>
    </message>
    <message>
        <source>Residual tissue, arms</source>
        <translation>Tissu résiduel, bras</translation>
    </message>
    <message>
        <source>Residual tissue, legs</source>
        <translation>Tissu résiduel, jambes</translation>
    </message>
    <message>
        <source>Salivary glands, left</source>
        <translation>Glandes salivaires gauches</translation>
    </message>
    <message>
        <source>Salivary glands, right</source>
        <translation>Glandes salivaires droites</translation>
    </message>
    <message>
        <source>Skin, head</source>
        <translation>Peau, tête</translation>
    </message>
    <message>
        <source>Skin, trunk</source>
        <translation>Peau, tronc</translation>
    </message>
    <message>
        <source>Skin, arms</source>
        <translation>Peau, bras</translation>
    </message>
    <message>
        <source>Skin, legs</source>
        <translation>Peau, jambes</translation>
    </message>
    <message>
        <source>Spinal cord</source>
        <translation>Moelle épinière</translation>
    </message>
    <message>
        <source>Spleen</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Dents</translation>
    </message>
    <message>
        <source>Testis, left</source>
        <translation>Testicule gauche</translation>
    </message>
    <message>
        <source>Testis, right</source>
        <translation>Testicule droit</translation>
    </message>
    <message>
        <source>Thymus</source>
        <translation>Thymus</translation>
    </message>
    <message>
        <source>Thyroid</source>
        <translation>Thyroïde</translation>
    </message>
    <message>
        <source>Tongue (inner part)</source>
        <translation>Langue (partie interne)</translation>
    </message>
    <message>
        <source>Tonsils</source>
        <translation>Amygdales</translation>
    </message>
    <message>
        <source>Ureter, left</source>
        <translation>Uretère gauche</translation>
    </message>
    <message>
        <source>Ureter, right</source>
        <translation>Uretère droit</translation>
    </message>
    <message>
        <source>Urinary bladder wall</source>
        <translation>Paroi de la vessie</translation>
    </message>
    <message>
        <source>Urinary bladder contents</source>
        <translation>Contenu de la vessie</translation>
    </message>
    <message>
        <source>Uterus</source>
        <translation>Utérus</translation>
    </message>
    <message>
        <source>Air inside body</source>
        <translation>Air dans le corps</translation>
    </message>
    <message>
        <source>Skin at top and bottom</source>
        <translation>Peau en haut et en bas</translation>
    </message>
    <message>
        <source>Adrenals (left + right)</source>
        <translation>Surrénales (gauche + droite)</translation>
    </message>
    <message>
        <source>Extrathoracic region ET (ET1 + ET2)</source>
        <translation>Région extrathoracique ET (ET1 + ET2)</translation>
    </message>
    <message>
        <source>Oral mucosa (tongue + lips and cheeks)</source>
        <translation>Muqueuse buccale (langue + lèvres et joues)</translation>
    </message>
    <message>
        <source>Tongue (oral mucosa of tongue + inner tongue)</source>
        <translation>Langue (muqueuse de la langue + partie interne)</translation>
    </message>
    <message>
        <source>Breasts, whole (adipose + glandular, both sides)</source>
        <translation>Seins entiers (adipeux + glandulaire, deux côtés)</translation>
    </message>
    <message>
        <source>Breast, right (adipose + glandular)</source>
        <translation>Sein droit (adipeux + glandulaire)</translation>
    </message>
    <message>
        <source>Breast, left (adipose + glandular)</source>
        <translation>Sein gauche (adipeux + glandulaire)</translation>
    </message>
    <message>
        <source>Breast adipose tissue (both sides)</source>
        <translation>Tissu adipeux des seins (deux côtés)</translation>
    </message>
    <message>
        <source>Breast glandular tissue (both sides)</source>
        <translation>Tissu glandulaire des seins (deux côtés)</translation>
    </message>
    <message>
        <source>Eye lenses (left + right)</source>
        <translation>Cristallins (gauche + droit)</translation>
    </message>
    <message>
        <source>Colon wall (right + left + sigmoid + rectum)</source>
        <translation>Paroi du côlon (droit + gauche + sigmoïde + rectum)</translation>
    </message>
    <message>
        <source>Right colon wall (ascending + right transverse)</source>
        <translation>Paroi du côlon droit (ascendant + transverse droit)</translation>
    </message>
    <message>
        <source>Left colon wall (left transverse + descending)</source>
        <translation>Paroi du côlon gauche (transverse gauche + descendant)</translation>
    </message>
    <message>
        <source>Rectosigmoid wall (sigmoid + rectum)</source>
        <translation>Paroi rectosigmoïdienne (sigmoïde + rectum)</translation>
    </message>
    <message>
        <source>Kidneys (cortex + medulla + pelvis, both sides)</source>
        <translation>Reins (cortex + médulla + bassinet, deux côtés)</translation>
    </message>
    <message>
        <source>Kidney, right (cortex + medulla + pelvis)</source>
        <translation>Rein droit (cortex + médulla + bassinet)</translation>
    </message>
    <message>
        <source>Kidney, left (cortex + medulla + pelvis)</source>
        <translation>Rein gauche (cortex + médulla + bassinet)</translation>
    </message>
    <message>
        <source>Lungs (blood + tissue, both sides)</source>
        <translation>Poumons (sang + tissu, deux côtés)</translation>
    </message>
    <message>
        <source>Lung, right (blood + tissue)</source>
        <translation>Poumon droit (sang + tissu)</translation>
    </message>
    <message>
        <source>Lung, left (blood + tissue)</source>
        <translation>Poumon gauche (sang + tissu)</translation>
    </message>
    <message>
        <source>Alveolar-interstitial region (lung tissue without blood, both sides)</source>
        <translation>Région alvéolo-interstitielle (tissu pulmonaire sans sang, deux côtés)</translation>
    </message>
    <message>
        <source>Lymph nodes, all</source>
        <translation>Ganglions lymphatiques, tous</translation>
    </message>
    <message>
        <source>Systemic lymph nodes (all except ET and thoracic)</source>
        <translation>Ganglions systémiques (tous sauf ET et thoraciques)</translation>
    </message>
    <message>
        <source>Muscle, all (head + trunk + arms + legs)</source>
        <translation>Muscle, tout (tête + tronc + bras + jambes)</translation>
    </message>
    <message>
        <source>Ovaries (left + right)</source>
        <translation>Ovaires (gauche + droit)</translation>
    </message>
    <message>
        <source>Salivary glands (left + right)</source>
        <translation>Glandes salivaires (gauches + droites)</translation>
    </message>
    <message>
        <source>Skin, all (head + trunk + arms + legs; label 141 not included)</source>
        <translation>Peau, toute (tête + tronc + bras + jambes&#x202f;; sans l’étiquette 141)</translation>
    </message>
    <message>
        <source>Testes (left + right)</source>
        <translation>Testicules (gauche + droit)</translation>
    </message>
    <message>
        <source>Ureters (left + right)</source>
        <translation>Uretères (gauche + droit)</translation>
    </message>
    <message>
        <source>Adipose and residual tissue (breast adipose + residual tissue)</source>
        <translation>Tissu adipeux et résiduel (adipeux des seins + résiduel)</translation>
    </message>
    <message>
        <source>Total body except organ contents</source>
        <translation>Corps entier sans le contenu des organes</translation>
    </message>
    <message>
        <source>Adrenals</source>
        <translation>Surrénales</translation>
    </message>
    <message>
        <source>Extrathoracic region ET</source>
        <translation>Région extrathoracique ET</translation>
    </message>
    <message>
        <source>Oral mucosa</source>
        <translation>Muqueuse buccale</translation>
    </message>
    <message>
        <source>Tongue</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Breasts, whole</source>
        <translation>Seins entiers</translation>
    </message>
    <message>
        <source>Breast, right</source>
        <translation>Sein droit</translation>
    </message>
    <message>
        <source>Breast, left</source>
        <translation>Sein gauche</translation>
    </message>
    <message>
        <source>Breast adipose tissue</source>
        <translation>Tissu adipeux des seins</translation>
    </message>
    <message>
        <source>Breast glandular tissue</source>
        <translation>Tissu glandulaire des seins</translation>
    </message>
    <message>
        <source>Eye lenses</source>
        <translation>Cristallins</translation>
    </message>
    <message>
        <source>Colon wall</source>
        <translation>Paroi du côlon</translation>
    </message>
    <message>
        <source>Right colon wall</source>
        <translation>Paroi du côlon droit</translation>
    </message>
    <message>
        <source>Left colon wall</source>
        <translation>Paroi du côlon gauche</translation>
    </message>
    <message>
        <source>Rectosigmoid wall</source>
        <translation>Paroi rectosigmoïdienne</translation>
    </message>
    <message>
        <source>Kidneys</source>
        <translation>Reins</translation>
    </message>
    <message>
        <source>Kidney, right</source>
        <translation>Rein droit</translation>
    </message>
    <message>
        <source>Kidney, left</source>
        <translation>Rein gauche</translation>
    </message>
    <message>
        <source>Lungs</source>
        <translation>Poumons</translation>
    </message>
    <message>
        <source>Lung, right</source>
        <translation>Poumon droit</translation>
    </message>
    <message>
        <source>Lung, left</source>
        <translation>Poumon gauche</translation>
    </message>
    <message>
        <source>Alveolar-interstitial region</source>
        <translation>Région alvéolo-interstitielle</translation>
    </message>
    <message>
        <source>Systemic lymph nodes</source>
        <translation>Ganglions lymphatiques systémiques</translation>
    </message>
    <message>
        <source>Muscle, all</source>
        <translation>Muscle, tout</translation>
    </message>
    <message>
        <source>Ovaries</source>
        <translation>Ovaires</translation>
    </message>
    <message>
        <source>Salivary glands</source>
        <translation>Glandes salivaires</translation>
    </message>
    <message>
        <source>Skin, all</source>
        <translation>Peau, toute</translation>
    </message>
    <message>
        <source>Testes</source>
        <translation>Testicules</translation>
    </message>
    <message>
        <source>Ureters</source>
        <translation>Uretères</translation>
    </message>
    <message>
        <source>Adipose and residual tissue</source>
        <translation>Tissu adipeux et résiduel</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Cœur</translation>
    </message>
    <message>
        <source>Stomach</source>
        <translation>Estomac</translation>
    </message>
    <message>
        <source>Gall bladder</source>
        <translation>Vésicule biliaire</translation>
    </message>
    <message>
        <source>Small intestine</source>
        <translation>Intestin grêle</translation>
    </message>
    <message>
        <source>Colon</source>
        <translation>Côlon</translation>
    </message>
    <message>
        <source>Urinary bladder</source>
        <translation>Vessie</translation>
    </message>
    <message>
        <source>Eyes</source>
        <translation>Yeux</translation>
    </message>
    <message>
        <source>Bone, spongiosa</source>
        <translation>Os, spongiosa</translation>
    </message>
    <message>
        <source>Bone, cortical</source>
        <translation>Os cortical</translation>
    </message>
    <message>
        <source>Bone, medullary cavity</source>
        <translation>Os, cavité médullaire</translation>
    </message>
    <message>
        <source>Cartilage</source>
        <translation>Cartilage</translation>
    </message>
    <message>
        <source>Blood vessels</source>
        <translation>Vaisseaux sanguins</translation>
    </message>
    <message>
        <source>Contents of hollow organs</source>
        <translation>Contenu des organes creux</translation>
    </message>
    <message>
        <source>Ten sources of wave 2</source>
        <translation>Les dix sources de la vague 2</translation>
    </message>
</context>
<context>
    <name>ThemeColours</name>
    <message>
        <source>light</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombre</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>contraste élevé</translation>
    </message>
    <message>
        <source>high contrast, dark</source>
        <translation>contraste élevé, sombre</translation>
    </message>
    <message>
        <source>greyscale</source>
        <translation>niveaux de gris</translation>
    </message>
    <message>
        <source>Okabe–Ito</source>
        <translation>Okabe–Ito</translation>
    </message>
    <message>
        <source>Okabe–Ito, dark</source>
        <translation>Okabe–Ito, sombre</translation>
    </message>
</context>
<context>
    <name>TransferWords</name>
    <message>
        <source>It has %1 bytes and not %2.</source>
        <extracomment>two numbers of bytes</extracomment>
        <translation>Il a %1 octets et non %2.</translation>
    </message>
    <message>
        <source>It is not whole on the platform, or another file has its name there. Delete that one in the platform&apos;s portal; it is then sent again.</source>
        <translation>Il n’est pas entier sur la plateforme, ou un autre fichier y porte son nom. Supprimez celui-ci dans le portail de la plateforme&#x202f;; il est ensuite renvoyé.</translation>
    </message>
    <message>
        <source>It came cut short, or has changed on the platform. It is fetched again; if it stays so, retry its cells.</source>
        <translation>Il est arrivé tronqué, ou a changé sur la plateforme. Il est récupéré de nouveau&#x202f;; si cela persiste, relancez ses cases.</translation>
    </message>
    <message>
        <source>The disk here has no room for it. Free some space; it is tried again.</source>
        <translation>Le disque n’a pas la place pour lui. Libérez de l’espace&#x202f;; il est essayé de nouveau.</translation>
    </message>
    <message>
        <source>It needs %1, and %2 are free.</source>
        <extracomment>two sizes</extracomment>
        <translation>Il faut %1, et %2 sont libres.</translation>
    </message>
    <message>
        <source>The file here has changed since it was added, so it is not sent. Put it back as it was, or add it again.</source>
        <translation>Le fichier d’ici a changé depuis son ajout&#x202f;; il n’est donc pas envoyé. Remettez-le comme il était, ou ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>The file here cannot be read (%1). Put it back as it was, or add it again.</source>
        <translation>Le fichier d’ici ne peut pas être lu (%1). Remettez-le comme il était, ou ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>It cannot be written here (%1). Check the results folder; it is fetched again.</source>
        <translation>Il ne peut pas être écrit ici (%1). Vérifiez le dossier des résultats&#x202f;; il est récupéré de nouveau.</translation>
    </message>
    <message>
        <source>It is larger than the platform lets through. Bring it by other means, such as the platform&apos;s portal.</source>
        <translation>Il est plus gros que ce que la plateforme laisse passer. Transférez-le autrement, par exemple par le portail de la plateforme.</translation>
    </message>
    <message>
        <source>The platform cannot keep it: it is empty, or has characters in its name that are changed there. Name it with letters, digits, “.”, “_” and “-”, then add it again.</source>
        <translation>La plateforme ne peut pas le garder&#x202f;: il est vide, ou son nom a des caractères qu’elle change. Nommez-le avec des lettres, des chiffres, «&#x202f;.&#x202f;», «&#x202f;_&#x202f;» et «&#x202f;-&#x202f;», puis ajoutez-le de nouveau.</translation>
    </message>
    <message>
        <source>It was stopped on purpose.</source>
        <translation>Il a été arrêté volontairement.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a file, then what happened to it</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>UndoCommand</name>
    <message>
        <source>%1 is not the number that an action was given.</source>
        <translation>%1 n’est pas le numéro donné à une action.</translation>
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
        <translation>h CPU</translation>
    </message>
    <message>
        <source>M</source>
        <extracomment>millions</extracomment>
        <translation>M</translation>
    </message>
    <message>
        <source>d</source>
        <extracomment>days, as a unit</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>B</source>
        <translation>o</translation>
    </message>
    <message>
        <source>kB</source>
        <translation>ko</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>Go</translation>
    </message>
    <message>
        <source>TB</source>
        <translation>To</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>an age: &quot;34 h ago&quot;</extracomment>
        <translation>il y a %1</translation>
    </message>
</context>
<context>
    <name>WaveCommand</name>
    <message>
        <source>There is no wave “%1”; there are none yet.</source>
        <translation>Il n&apos;y a pas de vague «&#x202f;%1&#x202f;»&#x202f;; il n&apos;y en a encore aucune.</translation>
    </message>
    <message>
        <source>There is no wave “%1”; there are: %2.</source>
        <translation>Il n&apos;y a pas de vague «&#x202f;%1&#x202f;»&#x202f;; il y a&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>WaveTable</name>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>over budget</source>
        <translation>budget dépassé</translation>
    </message>
    <message>
        <source>wave</source>
        <translation>vague</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminées</translation>
    </message>
    <message>
        <source>active</source>
        <translation>actives</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenues</translation>
    </message>
    <message>
        <source>uncertain</source>
        <translation>incertaines</translation>
    </message>
    <message>
        <source>of predicted</source>
        <translation>sur prévues</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>reste</translation>
    </message>
    <message>
        <source>accepted CPU-h</source>
        <translation>h CPU acceptées</translation>
    </message>
    <message>
        <source>productive speed-up</source>
        <translation>accélération productive</translation>
    </message>
    <message>
        <source>priority %1</source>
        <translation>priorité %1</translation>
    </message>
</context>
<context>
    <name>WavesCommand</name>
    <message>
        <source>One JSON document.</source>
        <translation>Un document JSON.</translation>
    </message>
    <message>
        <source>No waves yet; make one with: dosegrid-cli plan</source>
        <translation>Pas encore de vague&#x202f;; en faire une avec&#x202f;: dosegrid-cli plan</translation>
    </message>
</context>
<context>
    <name>WishCommands</name>
    <message>
        <source>It was refused. %1</source>
        <translation>Cela a été refusé. %1</translation>
    </message>
    <message>
        <source>Recorded. The engine (%1) has not answered yet; see dosegrid-cli status.</source>
        <translation>Enregistré. Le moteur (%1) n&apos;a pas encore répondu&#x202f;; voir dosegrid-cli status.</translation>
    </message>
    <message>
        <source>Recorded. Nothing drives this campaign now; it is carried out by: dosegrid-cli run %1</source>
        <translation>Enregistré. Rien ne conduit cette campagne à présent&#x202f;; ce sera fait par&#x202f;: dosegrid-cli run %1</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fait.</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln cell(s).</source>
        <translation>
            <numerusform>Fait&#x202f;: une case.</numerusform>
            <numerusform>Fait&#x202f;: %Ln cases.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1 cells; not possible for %2.</source>
        <translation>Fait&#x202f;: %1 cases&#x202f;; impossible pour %2.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>This cannot be read: %1</source>
        <translation>Ceci est illisible&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not found: %1</source>
        <translation>Introuvable&#x202f;: %1</translation>
    </message>
    <message>
        <source>It exists already: %1</source>
        <translation>Cela existe déjà&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not possible now: %1</source>
        <translation>Impossible maintenant&#x202f;: %1</translation>
    </message>
    <message>
        <source>A file operation failed: %1</source>
        <translation>Une opération sur fichier a échoué&#x202f;: %1</translation>
    </message>
    <message>
        <source>The disk is full: %1</source>
        <translation>Le disque est plein&#x202f;: %1</translation>
    </message>
    <message>
        <source>No permission: %1</source>
        <translation>Pas de permission&#x202f;: %1</translation>
    </message>
    <message>
        <source>Stored data fails its own check: %1</source>
        <translation>Des données stockées échouent à leur contrôle&#x202f;: %1</translation>
    </message>
    <message>
        <source>Written by a newer Dosegrid: %1</source>
        <translation>Écrit par un Dosegrid plus récent&#x202f;: %1</translation>
    </message>
    <message>
        <source>In use by another program: %1</source>
        <translation>Pris par un autre programme&#x202f;: %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>The platform could not be asked: %1</source>
        <translation>La plateforme n’a pas pu être interrogée&#x202f;: %1</translation>
    </message>
    <message>
        <source>A fault in Dosegrid: %1</source>
        <translation>Une faute de Dosegrid&#x202f;: %1</translation>
    </message>
    <message>
        <source>open</source>
        <comment>state of a cell</comment>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>planned</source>
        <comment>state of a cell</comment>
        <translation>prévue</translation>
    </message>
    <message>
        <source>submitted</source>
        <comment>state of a cell</comment>
        <translation>soumise</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a cell</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>to fetch</source>
        <comment>state of a cell</comment>
        <translation>à récupérer</translation>
    </message>
    <message>
        <source>done</source>
        <comment>state of a cell</comment>
        <translation>terminée</translation>
    </message>
    <message>
        <source>held</source>
        <comment>state of a cell</comment>
        <translation>retenue</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a cell</comment>
        <translation>en échec</translation>
    </message>
    <message>
        <source>uncertain</source>
        <comment>state of a cell</comment>
        <translation>incertaine</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>state of a cell</comment>
        <translation>écartée</translation>
    </message>
    <message>
        <source>n/a</source>
        <comment>state of a cell</comment>
        <translation>sans objet</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>photons</translation>
    </message>
    <message>
        <source>electrons</source>
        <translation>électrons</translation>
    </message>
    <message>
        <source>positrons</source>
        <translation>positons</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 %4</source>
        <extracomment>region · model · particle energy</extracomment>
        <translation>%1 · %2 · %3 %4</translation>
    </message>
    <message>
        <source>Near it: %1.</source>
        <translation>Proche&#x202f;: %1.</translation>
    </message>
    <message>
        <source>No key is called “%1”.</source>
        <translation>Aucune clé ne s’appelle «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is not known.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas connu.</translation>
    </message>
    <message>
        <source>%2 has no “%1”.</source>
        <translation>%2 n’a pas de «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>“%1” is not a range.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une plage.</translation>
    </message>
    <message>
        <source>A value is missing after %1.</source>
        <translation>Une valeur manque après %1.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas attendu ici.</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, ligne %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a place in a file, then what is wrong there</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The address must begin with https: over http the key could be read on the way.</source>
        <translation>L’adresse doit commencer par https&#x202f;: en http la clé pourrait être lue en chemin.</translation>
    </message>
    <message>
        <source>The address must not hold a user, a password or a query.</source>
        <translation>L’adresse ne doit contenir ni utilisateur, ni mot de passe, ni requête.</translation>
    </message>
    <message>
        <source>This is no address of a platform: it begins with https:// and names a host.</source>
        <translation>Ceci n’est pas l’adresse d’une plateforme&#x202f;: elle commence par https:// et nomme un hôte.</translation>
    </message>
    <message>
        <source>It exists already, and nothing is replaced.</source>
        <translation>L’élément existe déjà, et rien n’est remplacé.</translation>
    </message>
    <message>
        <source>It cannot be written here. Check the permissions of the file and of its folder.</source>
        <translation>L’écriture est impossible ici. Vérifiez les droits d’accès du fichier et de son dossier.</translation>
    </message>
    <message>
        <source>There is no folder %1. Make it first.</source>
        <translation>Le dossier %1 n’existe pas. Créez-le d’abord.</translation>
    </message>
    <message>
        <source>%1 is no number of primaries that can be computed: 1 to 2147483647.</source>
        <translation>%1 n’est pas un nombre de primaires calculable&#x202f;: de 1 à 2147483647.</translation>
    </message>
    <message>
        <source>This file is empty; an input archive is a zip or tar file.</source>
        <translation>Ce fichier est vide&#x202f;; une archive d’entrée est un fichier zip ou tar.</translation>
    </message>
    <message>
        <source>This is no zip or tar archive that can be read.</source>
        <translation>Ce n’est pas une archive zip ou tar lisible.</translation>
    </message>
    <message>
        <source>The archive itself is for model %1, not for the one that was given.</source>
        <translation>L’archive elle-même est destinée au modèle %1, pas à celui qui a été indiqué.</translation>
    </message>
    <message>
        <source>The file has changed since it was added, so it is not sent.</source>
        <translation>Le fichier a changé depuis son ajout&#x202f;; il n’est donc pas envoyé.</translation>
    </message>
    <message>
        <source>Executions may still run at %1. Let them end or kill them, then connect elsewhere; or say that it is the same platform under a new address.</source>
        <translation>Des exécutions peuvent encore tourner sur %1. Laissez-les finir ou tuez-les, puis connectez-vous ailleurs&#x202f;; ou dites que c’est la même plateforme à une nouvelle adresse.</translation>
    </message>
    <message>
        <source>The server does not tell the folder of your data; name it, such as /alice.</source>
        <translation>Le serveur n’indique pas le dossier de vos données&#x202f;; nommez-le, par exemple /alice.</translation>
    </message>
    <message>
        <source>Your data are not in “%1” on the server; name the folder that they are in.</source>
        <translation>Vos données ne sont pas dans «&#x202f;%1&#x202f;» sur le serveur&#x202f;; nommez le dossier où elles sont.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>two cells</extracomment>
        <translation>%1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%n other pair(s)</source>
        <translation>
            <numerusform>%n autre paire</numerusform>
            <numerusform>%n autres paires</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused: cells would share seeds, so their results would not be independent: %1. Leave one of each pair out, or submit it by itself with other seeds.</source>
        <translation>Refusé&#x202f;: des cases partageraient des graines, leurs résultats ne seraient donc pas indépendants&#x202f;: %1. Laissez de côté l’une de chaque paire, ou soumettez-la à part avec d’autres graines.</translation>
    </message>
    <message>
        <source>On this platform %1 does not take %2, which Dosegrid would send, and wants %3 besides.</source>
        <extracomment>%1 a workflow, %2 and %3 names of inputs</extracomment>
        <translation>Sur cette plateforme, %1 n’accepte pas %2, que Dosegrid enverrait, et veut en plus %3.</translation>
    </message>
    <message>
        <source>On this platform %1 wants %2, which Dosegrid does not give.</source>
        <extracomment>%1 a workflow, %2 names of inputs</extracomment>
        <translation>Sur cette plateforme, %1 veut %2, que Dosegrid ne donne pas.</translation>
    </message>
    <message>
        <source>On this platform %1 does not take %2, which Dosegrid would send.</source>
        <extracomment>%1 a workflow, %2 names of inputs</extracomment>
        <translation>Sur cette plateforme, %1 n’accepte pas %2, que Dosegrid enverrait.</translation>
    </message>
    <message>
        <source>Nothing is sent with it: its cells wait. Ask the platform for the version that Dosegrid knows, or choose another workflow.</source>
        <translation>Rien n’est envoyé avec lui&#x202f;: ses cases attendent. Demandez à la plateforme la version que Dosegrid connaît, ou choisissez un autre workflow.</translation>
    </message>
    <message>
        <source>The system&apos;s secret store cannot be used (%1). Unlock it, then try again.</source>
        <translation>Le trousseau du système est inutilisable (%1). Déverrouillez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>This is no key: its character %1 is %2, which no request can carry. A key has only plain letters, digits and signs, without blanks: copy it again from the platform&apos;s portal.</source>
        <translation>Ce n’est pas une clé&#x202f;: son caractère %1 est %2, qu’aucune requête ne peut porter. Une clé n’a que des lettres simples, des chiffres et des signes, sans espace&#x202f;: copiez-la de nouveau depuis le portail de la plateforme.</translation>
    </message>
    <message>
        <source>This key file is empty. Write the key of the platform into it, on one line.</source>
        <translation>Ce fichier de clé est vide. Écrivez-y la clé de la plateforme, sur une ligne.</translation>
    </message>
    <message>
        <source>This is longer than any key. Write the key of the platform into it, on one line.</source>
        <translation>C’est plus long que toute clé. Écrivez-y la clé de la plateforme, sur une ligne.</translation>
    </message>
    <message>
        <source>The platform offers your account no workflow that Dosegrid knows. Ask the platform for access to one of them.</source>
        <translation>La plateforme n’offre à votre compte aucun workflow que Dosegrid connaisse. Demandez-lui l’accès à l’un d’eux.</translation>
    </message>
    <message>
        <source>There is no key for this platform. Make one on your account page of its portal, and give it to Dosegrid.</source>
        <translation>Il n’y a pas de clé pour cette plateforme. Créez-en une sur la page de votre compte dans son portail, et donnez-la à Dosegrid.</translation>
    </message>
    <message>
        <source>“%1” tells neither that it is VIP nor that it is a CARMIN-server, and nothing is guessed. Check the address; if it is right, choose the server type yourself.</source>
        <translation>«&#x202f;%1&#x202f;» ne dit ni qu’il est VIP ni qu’il est un CARMIN-server, et rien n’est deviné. Vérifiez l’adresse&#x202f;; si elle est juste, choisissez vous-même le type de serveur.</translation>
    </message>
    <message>
        <source>It has left no log so far.</source>
        <translation>Aucun journal n’est là pour l’instant.</translation>
    </message>
    <message>
        <source>A note has some text, and no more than %1 characters.</source>
        <translation>Une note a un texte, de %1 caractères au plus.</translation>
    </message>
</context>
<context>
    <name>dosegrid::Desktop</name>
    <message>
        <source>The practice platform does not start: %1</source>
        <translation>La plateforme d’exercice ne démarre pas&#x202f;: %1</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>Starting the practice platform…</source>
        <translation>Démarrage de la plateforme d’exercice…</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Exercice</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>This system has no secret store.</source>
        <translation>Ce système n’a pas de trousseau.</translation>
    </message>
    <message>
        <source>The key can be kept in a file of your configuration folder that &lt;b&gt;nobody else can read&lt;/b&gt;. Programs that run as you can.</source>
        <translation>La clé peut être gardée dans un fichier de votre dossier de configuration que &lt;b&gt;personne d’autre ne peut lire&lt;/b&gt;. Vos programmes le peuvent.</translation>
    </message>
    <message>
        <source>Keep it in a file</source>
        <translation>La garder dans un fichier</translation>
    </message>
    <message>
        <source>Do not keep it</source>
        <translation>Ne pas la garder</translation>
    </message>
    <message>
        <source>Open the practice campaign?</source>
        <translation>Ouvrir la campagne d’exercice&#x202f;?</translation>
    </message>
    <message>
        <source>%1 is closed, and its engine stops: what it has on its platform goes on there, and is taken up when you open it again.</source>
        <translation>%1 est fermée et son moteur s’arrête&#x202f;: ce qu’elle a sur sa plateforme y continue, et est repris quand vous la rouvrez.</translation>
    </message>
    <message>
        <source>Close it and practise</source>
        <translation>La fermer et s’exercer</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::CauseCellsModel</name>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Organe</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::CausesModel</name>
    <message>
        <source>The platform does not say why.</source>
        <translation>La plateforme ne dit pas pourquoi.</translation>
    </message>
    <message>
        <source>output refused</source>
        <translation>résultat refusé</translation>
    </message>
    <message>
        <source>infrastructure</source>
        <translation>infrastructure</translation>
    </message>
    <message>
        <source>simulation</source>
        <translation>simulation</translation>
    </message>
    <message>
        <source>exit %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>nothing more is known</source>
        <translation>rien de plus n’est connu</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <extracomment>an energy, and all higher ones</extracomment>
        <translation>%1 et plus</translation>
    </message>
    <message>
        <source>no axis stands out</source>
        <translation>aucun axe ne ressort</translation>
    </message>
    <message>
        <source>%1 of %2 cells of %3</source>
        <extracomment>cells with the cause, cells that were tried there, a place on the axes such as &quot;photons 120 keV&quot;</extracomment>
        <translation>%1 cases sur %2, %3</translation>
    </message>
    <message>
        <source>cells by energy</source>
        <translation>cases par énergie</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>First, last seen</source>
        <translation>Première, dernière fois</translation>
    </message>
    <message>
        <source>By energy, %1 to %2</source>
        <extracomment>the ends of the energy axis</extracomment>
        <translation>Par énergie, %1 à %2</translation>
    </message>
    <message>
        <source>By energy</source>
        <translation>Par énergie</translation>
    </message>
    <message>
        <source>Systematic along an axis</source>
        <translation>Systématique selon un axe</translation>
    </message>
    <message numerus="yes">
        <source>cause %1: %Ln cell(s)</source>
        <extracomment>%1 is the code of a cause</extracomment>
        <translation>
            <numerusform>cause %1&#x202f;: %Ln case</numerusform>
            <numerusform>cause %1&#x202f;: %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>cause %1: %2</source>
        <extracomment>the code of a cause, and where it is systematic: &quot;83 of 87 cells of photons 120 keV&quot;</extracomment>
        <translation>cause %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <extracomment>so many cells of a cause are selected in the matrix</extracomment>
        <translation>sélection&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::ComparisonModel</name>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Whether they differ</source>
        <translation>Diffère ou non</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::EventsModel</name>
    <message>
        <source>engine</source>
        <comment>who did it</comment>
        <translation>moteur</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>By</source>
        <comment>who did it</comment>
        <translation>Par</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::JobsModel</name>
    <message>
        <source>Cell</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Organe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>Attente</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Exit</source>
        <comment>exit code of a job</comment>
        <translation>Code</translation>
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
    <name>dosegrid::items::OutputsModel</name>
    <message>
        <source>accepted</source>
        <translation>accepté</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>à revoir</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore contrôlé</translation>
    </message>
    <message>
        <source>all passed</source>
        <translation>tous passés</translation>
    </message>
    <message>
        <source>by %1</source>
        <extracomment>a verdict was given by the rules or by a person</extracomment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>Primaries per second of CPU time, measured</source>
        <translation>Primaires par seconde de temps CPU, mesuré</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Organe</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Primaries/s</source>
        <translation>Primaires/s</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Récupéré</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::TransfersModel</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>File on the platform</source>
        <translation>Fichier sur la plateforme</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Last error</source>
        <translation>Dernière erreur</translation>
    </message>
    <message>
        <source>input archive, sent</source>
        <translation>archive d’entrée, envoyée</translation>
    </message>
    <message>
        <source>%1, fetched</source>
        <translation>%1, récupérée</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis %1</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>nouvel essai %1</translation>
    </message>
    <message>
        <source>waits since %1</source>
        <translation>attend depuis %1</translation>
    </message>
</context>
<context>
    <name>dosegrid::items::WavesModel</name>
    <message>
        <source>Wave</source>
        <translation>Vague</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>CPU‑h used</source>
        <translation>h CPU prises</translation>
    </message>
    <message>
        <source>of predicted</source>
        <translation>sur prévues</translation>
    </message>
    <message>
        <source>Speed-up</source>
        <translation>Accélération</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Held back by</source>
        <translation>Freinée par</translation>
    </message>
    <message>
        <source>ended %1</source>
        <extracomment>a wave is over; %1 is a date</extracomment>
        <translation>finie %1</translation>
    </message>
    <message>
        <source>Gross: all CPU hours used ÷ wall time from the first accepted request to the last end seen. The page of statistics has the productive one, of accepted results alone.</source>
        <translation>Brut&#x202f;: toutes les heures CPU prises ÷ durée, de la première demande acceptée à la dernière fin vue. La page des statistiques donne le facteur productif, des seuls résultats acceptés.</translation>
    </message>
    <message>
        <source>Gross: CPU hours of accepted results, measured, and of all that was lost or repeated.</source>
        <translation>Brut&#x202f;: heures CPU des résultats acceptés, mesurées, et de tout ce qui a été perdu ou répété.</translation>
    </message>
    <message>
        <source>%1, priority %2: waves of a higher number go first</source>
        <translation>%1, priorité %2&#x202f;: les vagues au nombre le plus haut passent d&apos;abord</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) of it are selected in the matrix</source>
        <translation>
            <numerusform>%Ln de ses cases est sélectionnée dans la matrice</numerusform>
            <numerusform>%Ln de ses cases sont sélectionnées dans la matrice</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 selected · %2</source>
        <extracomment>so many cells of a wave are selected in the matrix; the name of the wave</extracomment>
        <translation>sélection&#x202f;: %1 · %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AboutDialog</name>
    <message>
        <source>About Dosegrid</source>
        <translation>À propos de Dosegrid</translation>
    </message>
    <message>
        <source>Monte Carlo campaigns over CARMIN</source>
        <translation>Campagnes Monte-Carlo par CARMIN</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.
Icons of Breeze by KDE (LGPL). Plots by QCustomPlot. Qt %1.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.
Icônes Breeze de KDE (LGPL). Courbes par QCustomPlot. Qt %1.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AccessibleLegend</name>
    <message>
        <source>Whole campaign</source>
        <translation>Toute la campagne</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a block of the matrix: model, particle</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AccessibleMatrix</name>
    <message>
        <source>Arrows move, with Shift they extend. Control and Space selects the column, Shift and Space the row. Return shows details, N goes to the next failed cell, slash writes a query, the question mark lists all keys.</source>
        <translation>Les flèches déplacent, avec Maj elles étendent. Ctrl et Espace sélectionnent la colonne, Maj et Espace la ligne. Entrée montre les détails, N va à la case en échec suivante, la barre oblique écrit une requête, le point d&apos;interrogation donne toutes les touches.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) to compute</source>
        <translation>
            <numerusform>%n case à calculer</numerusform>
            <numerusform>%n cases à calculer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n sélectionnée</numerusform>
            <numerusform>%n sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a row of the matrix: source region, model</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>column</comment>
        <extracomment>a column of the matrix: particle, energy with unit</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>model</comment>
        <extracomment>a column of the matrix when models stand side by side: model, then particle and energy</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n attempt(s)</source>
        <extracomment>a cell of the matrix: state, tries so far</extracomment>
        <translation>
            <numerusform>%1, %n essai</numerusform>
            <numerusform>%1, %n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, needs review</source>
        <extracomment>a cell of the matrix: its state, and that its output waits for a person&apos;s word</extracomment>
        <translation>%1, à examiner</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4: %5</source>
        <extracomment>source region, model, particle, energy: state</extracomment>
        <translation>%1, %2, %3, %4&#x202f;: %5</translation>
    </message>
    <message>
        <source>Source regions by energies</source>
        <translation>Régions sources par énergies</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>a row of the matrix: its body system or what orders the energies, then its cells by state</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Energies by source regions</source>
        <translation>Énergies par régions sources</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state</comment>
        <extracomment>a cell of the matrix: state, why</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>In its block: %1</source>
        <extracomment>a block of the matrix: its cells by state</extracomment>
        <translation>Dans son bloc&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n region(s)</source>
        <translation>
            <numerusform>%1, %n région</numerusform>
            <numerusform>%1, %n régions</numerusform>
        </translation>
    </message>
    <message>
        <source>Selects this body system</source>
        <translation>Sélectionne ce système du corps</translation>
    </message>
    <message>
        <source>%1, has a note</source>
        <extracomment>a cell of the matrix: its state, and that a person wrote something about it</extracomment>
        <translation>%1, a une note</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AccountModel</name>
    <message>
        <source>Wave</source>
        <translation>Vague</translation>
    </message>
    <message>
        <source>Simulations</source>
        <translation>Simulations</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>h CPU</translation>
    </message>
    <message>
        <source>Wall time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Productive</source>
        <comment>speed-up</comment>
        <translation>Productif</translation>
    </message>
    <message>
        <source>Gross</source>
        <comment>speed-up</comment>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Efficiency</source>
        <translation>Efficacité</translation>
    </message>
    <message>
        <source>h per cell</source>
        <translation>h par case</translation>
    </message>
    <message>
        <source>Failed tries</source>
        <translation>Essais ratés</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <extracomment>so many cells of a wave are selected in the matrix</extracomment>
        <translation>sélection&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ActionWords</name>
    <message>
        <source>Kill</source>
        <translation>Arrêter</translation>
    </message>
    <message numerus="yes">
        <source>Kill %Ln execution(s)?</source>
        <translation>
            <numerusform>Arrêter %Ln exécution&#x202f;?</numerusform>
            <numerusform>Arrêter %Ln exécutions&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You chose %Ln cell(s).</source>
        <translation>
            <numerusform>Vous avez choisi %Ln case.</numerusform>
            <numerusform>Vous avez choisi %Ln cases.</numerusform>
        </translation>
    </message>
    <message>
        <source>A kill stops the whole execution: no other cell stops with it, and %1 CPU‑h are lost.</source>
        <translation>L&apos;arrêt touche toute l&apos;exécution&#x202f;: aucune autre case ne s&apos;arrête avec elle, et %1&#xa0;h&#xa0;CPU sont perdues.</translation>
    </message>
    <message numerus="yes">
        <source>A kill stops the whole execution: &lt;b&gt;%Ln other cell(s)&lt;/b&gt; stop with it, and %1 CPU‑h are lost.</source>
        <translation>
            <numerusform>L&apos;arrêt touche toute l&apos;exécution&#x202f;: &lt;b&gt;%Ln autre case&lt;/b&gt; s&apos;arrête avec elle, et %1&#xa0;h&#xa0;CPU sont perdues.</numerusform>
            <numerusform>L&apos;arrêt touche toute l&apos;exécution&#x202f;: &lt;b&gt;%Ln autres cases&lt;/b&gt; s&apos;arrêtent avec elle, et %1&#xa0;h&#xa0;CPU sont perdues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln done cell(s) stay.</source>
        <translation>
            <numerusform>%Ln case terminée reste.</numerusform>
            <numerusform>%Ln cases terminées restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kill, stop %Ln cell(s)</source>
        <translation>
            <numerusform>Arrêter %Ln case</numerusform>
            <numerusform>Arrêter %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Laisser tourner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Écarter</translation>
    </message>
    <message numerus="yes">
        <source>Skip %Ln cell(s)?</source>
        <translation>
            <numerusform>Écarter %Ln case&#x202f;?</numerusform>
            <numerusform>Écarter %Ln cases&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are given up: nothing of them is sent any more. Predicted to take: %1 CPU‑h.</source>
        <translation>On y renonce&#x202f;: plus rien n&apos;en est envoyé. Coût prévu&#x202f;: %1&#xa0;h&#xa0;CPU.</translation>
    </message>
    <message numerus="yes">
        <source>Skip %Ln cell(s)</source>
        <translation>
            <numerusform>Écarter %Ln case</numerusform>
            <numerusform>Écarter %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln cell(s)?</source>
        <translation>
            <numerusform>Relancer %Ln case&#x202f;?</numerusform>
            <numerusform>Relancer %Ln cases&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Each is sent again in a new execution. Predicted to take: %1 CPU‑h.</source>
        <translation>Chacune repart dans une nouvelle exécution. Coût prévu&#x202f;: %1&#xa0;h&#xa0;CPU.</translation>
    </message>
    <message numerus="yes">
        <source>Retry %Ln cell(s)</source>
        <translation>
            <numerusform>Relancer %Ln case</numerusform>
            <numerusform>Relancer %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln cell(s)?</source>
        <translation>
            <numerusform>Libérer %Ln case&#x202f;?</numerusform>
            <numerusform>Libérer %Ln cases&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be sent from then on. Predicted to take: %1 CPU‑h.</source>
        <translation>Elles peuvent alors être envoyées. Coût prévu&#x202f;: %1&#xa0;h&#xa0;CPU.</translation>
    </message>
    <message numerus="yes">
        <source>Release %Ln cell(s)</source>
        <translation>
            <numerusform>Libérer %Ln case</numerusform>
            <numerusform>Libérer %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message numerus="yes">
        <source>Hold %Ln cell(s)?</source>
        <translation>
            <numerusform>Retenir %Ln case&#x202f;?</numerusform>
            <numerusform>Retenir %Ln cases&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them is sent until they are released.</source>
        <translation>Rien n&apos;en est envoyé tant qu&apos;elles ne sont pas libérées.</translation>
    </message>
    <message numerus="yes">
        <source>Hold %Ln cell(s)</source>
        <translation>
            <numerusform>Retenir %Ln case</numerusform>
            <numerusform>Retenir %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Récupérer</translation>
    </message>
    <message numerus="yes">
        <source>Fetch the outputs of %Ln cell(s)?</source>
        <translation>
            <numerusform>Récupérer les sorties de %Ln case&#x202f;?</numerusform>
            <numerusform>Récupérer les sorties de %Ln cases&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fetch %Ln cell(s)</source>
        <translation>
            <numerusform>Récupérer %Ln case</numerusform>
            <numerusform>Récupérer %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>They are downloaded, also those that were before, and checked.</source>
        <translation>Elles sont téléchargées, même celles qui l&apos;ont déjà été, et vérifiées.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message numerus="yes">
        <source>Note about %Ln cell(s)</source>
        <translation>
            <numerusform>Note sur %Ln case</numerusform>
            <numerusform>Note sur %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>It is kept with each cell, with your name and the time, and changes nothing else.</source>
        <translation>Elle est gardée avec chaque case, avec votre nom et l’heure, et ne change rien d’autre.</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Take notes away</source>
        <translation>Retirer des notes</translation>
    </message>
    <message numerus="yes">
        <source>Take the notes of %Ln cell(s) away?</source>
        <translation>
            <numerusform>Retirer les notes de %Ln case&#x202f;?</numerusform>
            <numerusform>Retirer les notes de %Ln cases&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the log, and are shown with the cells no more.</source>
        <translation>Elles restent dans le journal et ne sont plus montrées avec les cases.</translation>
    </message>
    <message>
        <source>Take the notes away</source>
        <translation>Retirer les notes</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ActivityPanel</name>
    <message>
        <source>only the selection</source>
        <translation>la sélection seule</translation>
    </message>
    <message>
        <source>speed-up = CPU hours ÷ wall time, gross</source>
        <translation>accélération = h CPU ÷ durée, brute</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Vagues</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>131 failed need you, wait</source>
        <translation>131 cases vous attendent, ici</translation>
    </message>
    <message>
        <source>Submit the selection as a wave…</source>
        <translation>Soumettre la sélection en une vague…</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Select its cells</source>
        <translation>Sélectionner ses cases</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Suspendre ou reprendre</translation>
    </message>
    <message>
        <source>Take back what has not left</source>
        <translation>Reprendre ce qui n’est pas parti</translation>
    </message>
    <message>
        <source>ended 22 Oct 14:32</source>
        <extracomment>the widest text of a column of the waves, used to measure it</extracomment>
        <translation>finie le 22 oct. 14:32</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Transfers</source>
        <translation>Transferts</translation>
    </message>
    <message>
        <source>waits since 20 Nov 14:32</source>
        <extracomment>the widest text of a column of the transfers, used to measure it</extracomment>
        <translation>attend depuis 20 nov. 14 h 32</translation>
    </message>
    <message>
        <source>%1, fetched</source>
        <translation>%1, récupérée</translation>
    </message>
    <message>
        <source>Its turn</source>
        <translation>Son tour</translation>
    </message>
    <message>
        <source>Before all other waves</source>
        <translation>Avant toutes les autres vagues</translation>
    </message>
    <message>
        <source>In the order of the waves</source>
        <translation>Dans l&apos;ordre des vagues</translation>
    </message>
    <message>
        <source>After all other waves</source>
        <translation>Après toutes les autres vagues</translation>
    </message>
    <message>
        <source>Select in the matrix</source>
        <translation>Sélectionner dans la matrice</translation>
    </message>
    <message>
        <source>The cells of the chosen rows, as the mode beside the query says</source>
        <translation>Les cases des lignes choisies, selon le mode à côté de la requête</translation>
    </message>
    <message>
        <source>Show it among the failures</source>
        <translation>La voir parmi les échecs</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::AxesControl</name>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Numéro</translation>
    </message>
    <message>
        <source>by number</source>
        <translation>par numéro</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>N&amp;om</translation>
    </message>
    <message>
        <source>by name</source>
        <translation>par nom</translation>
    </message>
    <message>
        <source>&amp;Mass, largest first</source>
        <translation>&amp;Masse, la plus grande d’abord</translation>
    </message>
    <message>
        <source>by mass</source>
        <translation>par masse</translation>
    </message>
    <message>
        <source>&amp;CPU hours, most first</source>
        <translation>Heures &amp;CPU, le plus d’abord</translation>
    </message>
    <message>
        <source>by CPU hours</source>
        <translation>par heures CPU</translation>
    </message>
    <message>
        <source>&amp;Failures, most first</source>
        <translation>Éche&amp;cs, le plus d’abord</translation>
    </message>
    <message>
        <source>by failures</source>
        <translation>par échecs</translation>
    </message>
    <message>
        <source>&amp;Body system</source>
        <translation>&amp;Système du corps</translation>
    </message>
    <message>
        <source>&amp;Rows and columns</source>
        <translation>&amp;Lignes et colonnes</translation>
    </message>
    <message>
        <source>&amp;Order of regions</source>
        <translation>&amp;Ordre des régions</translation>
    </message>
    <message>
        <source>&amp;Closed body systems</source>
        <translation>Systèmes du corps &amp;repliés</translation>
    </message>
    <message>
        <source>&amp;Shown</source>
        <translation>&amp;Affichés</translation>
    </message>
    <message>
        <source>&amp;Everything, in its own order</source>
        <translation>&amp;Tout, dans l’ordre d’origine</translation>
    </message>
    <message>
        <source>&amp;Within each body system</source>
        <translation>Dans c&amp;haque système du corps</translation>
    </message>
    <message>
        <source>&amp;Close all</source>
        <translation>Tout &amp;replier</translation>
    </message>
    <message>
        <source>&amp;Open all</source>
        <translation>Tout &amp;déplier</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>model</comment>
        <extracomment>a model: its short name, then what it is</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>As in the ca&amp;mpaign</source>
        <translation>Comme dans la ca&amp;mpagne</translation>
    </message>
    <message>
        <source>Order of &amp;models and particles</source>
        <translation>Ordre des &amp;modèles et des particules</translation>
    </message>
    <message>
        <source>Energies as &amp;rows, regions as columns</source>
        <translation>Énergies en &amp;lignes, régions en colonnes</translation>
    </message>
    <message>
        <source>Ctrl+Shift+T</source>
        <translation>Ctrl+Shift+T</translation>
    </message>
    <message>
        <source>From &amp;high to low</source>
        <translation>De la plus &amp;haute à la plus basse</translation>
    </message>
    <message>
        <source>From &amp;low to high</source>
        <translation>De la plus &amp;basse à la plus haute</translation>
    </message>
    <message>
        <source>Order of e&amp;nergies</source>
        <translation>Ordre des é&amp;nergies</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CampaignSketch</name>
    <message>
        <source>Every cell is one simulation to obtain: a model, a source region, a particle, an energy.</source>
        <translation>Chaque case est une simulation à obtenir&#x202f;: un modèle, une région source, une particule, une énergie.</translation>
    </message>
    <message>
        <source>2 × 141 × 2 × 91 = 51,324 cells · 50,050 to compute · ≈ 1.2 million CPU hours</source>
        <translation>2 × 141 × 2 × 91 = 51&#x202f;324 cases · 50&#x202f;050 à calculer · ≈ 1,2 million d’heures CPU</translation>
    </message>
    <message>
        <source>Done means fetched, complete and checked. Anything that needs a person is shown as held, failed or uncertain.</source>
        <translation>Terminée veut dire récupérée, complète et vérifiée. Ce qui attend une personne est retenu, en échec ou incertain.</translation>
    </message>
    <message>
        <source>adult female</source>
        <translation>femme adulte</translation>
    </message>
    <message>
        <source>adult male</source>
        <translation>homme adulte</translation>
    </message>
    <message>
        <source>photons</source>
        <translation>photons</translation>
    </message>
    <message>
        <source>electrons</source>
        <translation>électrons</translation>
    </message>
    <message>
        <source>5 keV → 10 MeV, 91 energies</source>
        <translation>5 keV → 10 MeV, 91 énergies</translation>
    </message>
    <message>
        <source>141 source regions</source>
        <translation>141 régions sources</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CauseCard</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the cause among the failures</source>
        <translation>Afficher la cause parmi les échecs</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CausePlace</name>
    <message>
        <source>Where the cause is</source>
        <translation>Où est la cause</translation>
    </message>
    <message>
        <source>Where %1 is</source>
        <extracomment>%1 is the short name of a cause, such as C-7</extracomment>
        <translation>Où est %1</translation>
    </message>
    <message>
        <source>%1 of %2 tried cells elsewhere</source>
        <translation>%1 cases essayées sur %2 ailleurs</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1&#x202f;: %2 sur %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CellChoiceModel</name>
    <message>
        <source>stops with it: %1</source>
        <extracomment>cell of the same execution: its title</extracomment>
        <translation>s&apos;arrête avec elle&#x202f;: %1</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Source region, particle and energy</source>
        <translation>Région source, particule et énergie</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CellDock</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Pinned, while the matrix is at %1.</source>
        <translation>Épinglée, alors que la matrice est à %1.</translation>
    </message>
    <message>
        <source>Pinned. Go to another cell to compare the two.</source>
        <translation>Épinglée. Allez à une autre case pour comparer les deux.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CellPanel</name>
    <message>
        <source>No cell. Click one in the matrix, or use the arrows.</source>
        <translation>Aucune case. Cliquez-en une dans la matrice, ou prenez les flèches.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Ensuite</translation>
    </message>
    <message>
        <source>Time line</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Entrées</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>Copier l’identifiant</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Fetch the output</source>
        <translation>Récupérer la sortie</translation>
    </message>
    <message>
        <source>Adopt a file as its output…</source>
        <translation>Adopter un fichier comme sortie…</translation>
    </message>
    <message>
        <source>Kill its execution…</source>
        <translation>Arrêter son exécution…</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>The log is read when you ask for it.</source>
        <translation>Le journal est lu quand vous le demandez.</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>essai %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>model · particle · energy</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n essai</numerusform>
            <numerusform>%n essais</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>seed drawn by the platform</source>
        <translation>graine tirée par la plateforme</translation>
    </message>
    <message numerus="yes">
        <source>one batch, %Ln cell(s)</source>
        <translation>
            <numerusform>un lot, %Ln case</numerusform>
            <numerusform>un lot, %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>one cell, %n job(s)</source>
        <translation>
            <numerusform>une case, %n tâche</numerusform>
            <numerusform>une case, %n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>execution</source>
        <translation>exécution</translation>
    </message>
    <message>
        <source>pipeline</source>
        <translation>pipeline</translation>
    </message>
    <message>
        <source>status</source>
        <translation>statut</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>one of %1: the platform does not say which</source>
        <translation>une de %1&#x202f;: la plateforme ne dit pas laquelle</translation>
    </message>
    <message>
        <source>exit %1 (not proof)</source>
        <translation>code %1 (sans preuve)</translation>
    </message>
    <message>
        <source>job</source>
        <translation>tâche</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>needs review</source>
        <translation>à examiner</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusée</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifiée</translation>
    </message>
    <message>
        <source>file</source>
        <translation>fichier</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>fetched</source>
        <translation>récupérée</translation>
    </message>
    <message>
        <source>primaries</source>
        <translation>primaires</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>temps CPU</translation>
    </message>
    <message>
        <source>%1, measured</source>
        <translation>%1, mesuré</translation>
    </message>
    <message>
        <source>seed read</source>
        <translation>graine lue</translation>
    </message>
    <message>
        <source>uncertainty</source>
        <translation>incertitude</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>contrôles</translation>
    </message>
    <message>
        <source>%1 of %2 passed</source>
        <translation>%1 sur %2 réussis</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Accepter…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>%1, cut</source>
        <translation>%1, coupé</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>Il est vide.</translation>
    </message>
    <message>
        <source>platform&apos;s answer</source>
        <translation>réponse de la plateforme</translation>
    </message>
    <message>
        <source>attempt</source>
        <translation>essai</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken back</source>
        <translation>
            <numerusform>%Ln reprise</numerusform>
            <numerusform>%Ln reprises</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the cell</source>
        <translation>Détails de la case</translation>
    </message>
    <message>
        <source>Reading the log…</source>
        <translation>Lecture du journal…</translation>
    </message>
    <message>
        <source>Retry with</source>
        <translation>Relancer avec</translation>
    </message>
    <message>
        <source>Copy a report</source>
        <translation>Copier un rapport</translation>
    </message>
    <message>
        <source>Another workflow…</source>
        <translation>Un autre workflow…</translation>
    </message>
    <message>
        <source>Other primaries, or more statistics…</source>
        <translation>Autre nombre de primaires, ou plus de statistique…</translation>
    </message>
    <message>
        <source>Other options…</source>
        <translation>D’autres options…</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <extracomment>of a cell: its state, how long ago, which attempt</extracomment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Attempt %1: %2</source>
        <extracomment>number and state of an attempt</extracomment>
        <translation>Essai %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a fact and its value</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>started</source>
        <translation>commencé</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>exit code</source>
        <translation>code de sortie</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>More to do with this cell</source>
        <translation>Autres actions sur cette case</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Take its notes away</source>
        <translation>Retirer ses notes</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Ajouter une note…</translation>
    </message>
    <message>
        <source>Note about this cell</source>
        <translation>Note sur cette case</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>of a note: who wrote it, and when</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message>
        <source>Note by %1, %2: %3</source>
        <extracomment>of a note about a cell: who wrote it, when, and what</extracomment>
        <translation>Note de %1, %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>Read the log here</source>
        <translation>Lire le journal ici</translation>
    </message>
    <message>
        <source>Read the error stream here</source>
        <translation>Lire le flux d’erreurs ici</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>The whole log, to be searched</source>
        <translation>Le journal entier, pour y chercher</translation>
    </message>
    <message>
        <source>Open the whole log</source>
        <translation>Ouvrir le journal entier</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CellText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>state, number of cells</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CellTip</name>
    <message>
        <source>attempt %1</source>
        <translation>essai %1</translation>
    </message>
    <message>
        <source>ran %1 of %2 predicted</source>
        <translation>a tourné %1 sur %2 prévues</translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 prévues</translation>
    </message>
    <message>
        <source>waited %1</source>
        <translation>attente %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>times</comment>
        <extracomment>predicted or real time of a cell, and how long it waited</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>a une note</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ComparePanel</name>
    <message>
        <source>only differences</source>
        <translation>différences seules</translation>
    </message>
    <message>
        <source>Comparison of two cells</source>
        <translation>Comparaison de deux cases</translation>
    </message>
    <message>
        <source>Go to %1 in the matrix</source>
        <translation>Aller à %1 dans la matrice</translation>
    </message>
    <message>
        <source>Let go of %1</source>
        <translation>Lâcher %1</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n différence</numerusform>
            <numerusform>%n différences</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>of a cell: its state, and why it is in it</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Go to the cell in the matrix</source>
        <translation>Aller à la case dans la matrice</translation>
    </message>
    <message>
        <source>Let go of the cell</source>
        <translation>Lâcher la case</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ConfirmCellsDialog</name>
    <message>
        <source>Show the cells, leave some out</source>
        <translation>Montrer les cases, en exclure</translation>
    </message>
    <message>
        <source>The cells; those that are not ticked are left as they are</source>
        <translation>Les cases&#x202f;; celles qui ne sont pas cochées restent comme elles sont</translation>
    </message>
    <message>
        <source>Tick all</source>
        <translation>Tout cocher</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Tout décocher</translation>
    </message>
    <message>
        <source>No cell is ticked: there is nothing to do.</source>
        <translation>Aucune case n&apos;est cochée&#x202f;: il n&apos;y a rien à faire.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ConfirmDialog</name>
    <message>
        <source>Show the list</source>
        <translation>Montrer la liste</translation>
    </message>
    <message>
        <source>Type %1 to confirm</source>
        <translation>Tapez %1 pour confirmer</translation>
    </message>
    <message>
        <source>Everything that it concerns</source>
        <translation>Tout ce que cela touche</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ConnectionDialog</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Détecter</translation>
    </message>
    <message>
        <source>Server type</source>
        <translation>Type de serveur</translation>
    </message>
    <message>
        <source>kept; type to replace it</source>
        <translation>gardée&#x202f;; tapez pour la remplacer</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Montrer la clé</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Kept in the system&apos;s secret store; never in the campaign, a log or a command line. Make one on your account page of the portal.</source>
        <translation>Gardée dans le trousseau du système&#x202f;; jamais dans la campagne, un journal ou une ligne de commande. Créez-la sur la page de votre compte du portail.</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>exécutions</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>À la fois</translation>
    </message>
    <message>
        <source>The server does not tell how many executions you may run; Dosegrid learns it from its answers.</source>
        <translation>Le serveur ne dit pas combien d’exécutions vous avez droit&#x202f;; Dosegrid l’apprend par ses réponses.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Essai</translation>
    </message>
    <message>
        <source>nothing is started or changed</source>
        <translation>rien n’est lancé ni changé</translation>
    </message>
    <message>
        <source>Test now</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Use the practice platform instead</source>
        <translation>Prendre plutôt la plateforme d’exercice</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save and connect</source>
        <translation>Enregistrer et connecter</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>en cours…</translation>
    </message>
    <message>
        <source>%1, nothing was started or changed</source>
        <translation>%1, rien n’a été lancé ni changé</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>as the platform calls itself</source>
        <translation>comme la plateforme se nomme</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>CA file…</source>
        <translation>Fichier d&apos;autorité…</translation>
    </message>
    <message>
        <source>Trust the authority of a site too: a file of certificates in PEM. It is a setting of this computer and never stands in the campaign.</source>
        <translation>Faire aussi confiance à l&apos;autorité d&apos;un site&#x202f;: un fichier de certificats PEM. C&apos;est un réglage de cet ordinateur, jamais de la campagne.</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Ceux du système</translation>
    </message>
    <message>
        <source>The system&apos;s and %1</source>
        <extracomment>certificates; %1 is a file</extracomment>
        <translation>Ceux du système et %1</translation>
    </message>
    <message>
        <source>Certificates of an authority</source>
        <translation>Certificats d&apos;une autorité</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>acceptée</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>joint</translation>
    </message>
    <message>
        <source>Allow http here: others can read the key on the way</source>
        <translation>Permettre http ici&#x202f;: d’autres peuvent lire la clé en chemin</translation>
    </message>
    <message>
        <source>The same platform under a new address</source>
        <translation>La même plateforme à une nouvelle adresse</translation>
    </message>
    <message>
        <source>What runs at the former address is followed at this one. Executions that are not found here become questions.</source>
        <translation>Ce qui tourne à l’ancienne adresse est suivi à celle-ci. Les exécutions introuvables ici deviennent des questions.</translation>
    </message>
    <message>
        <source>Your own folder on the platform: a CARMIN-server does not tell it</source>
        <translation>Votre dossier sur la plateforme&#x202f;: un CARMIN-server ne l’indique pas</translation>
    </message>
    <message>
        <source>Your folder</source>
        <translation>Votre dossier</translation>
    </message>
    <message>
        <source>The platform refuses this key. Make a new one on your account page of its portal, and paste it here.</source>
        <translation>La plateforme refuse cette clé. Créez-en une nouvelle sur la page de votre compte dans son portail, et collez-la ici.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::CostMapPanel</name>
    <message>
        <source>Predicted run time against energy</source>
        <translation>Durée prévue selon l&apos;énergie</translation>
    </message>
    <message>
        <source>Line: median prediction. Band: 90 % of the cells. Axes: log.</source>
        <translation>Trait&#x202f;: médiane prévue. Bande&#x202f;: 90&#xa0;% des cases. Axes log.</translation>
    </message>
    <message>
        <source>Run time against energy</source>
        <translation>Durée selon l&apos;énergie</translation>
    </message>
    <message>
        <source>Cost map</source>
        <translation>Carte des coûts</translation>
    </message>
    <message>
        <source>A plan is of the present: this is the past.</source>
        <translation>Un plan vaut pour le présent&#x202f;: ceci est le passé.</translation>
    </message>
    <message>
        <source>energy in MeV</source>
        <translation>énergie en MeV</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected cell(s)</source>
        <translation>
            <numerusform>%Ln case choisie</numerusform>
            <numerusform>%Ln cases choisies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %Ln cell(s)</source>
        <translation>
            <numerusform>toute la case</numerusform>
            <numerusform>les %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>h&#xa0;CPU</translation>
    </message>
    <message>
        <source>In batches, a job each</source>
        <translation>En lots, une tâche par case</translation>
    </message>
    <message>
        <source>Split into several jobs</source>
        <translation>Découpées en plusieurs tâches</translation>
    </message>
    <message>
        <source>Executions, batches + splits</source>
        <extracomment>numbers of batches and of split executions</extracomment>
        <translation>Exécutions, lots + découpées</translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Jobs of splits</source>
        <translation>Tâches des découpées</translation>
    </message>
    <message>
        <source>Longest cell</source>
        <translation>Case la plus longue</translation>
    </message>
    <message>
        <source>Output, estimated</source>
        <translation>Sorties, estimées</translation>
    </message>
    <message>
        <source>Takes, at %1 cores on average</source>
        <translation>Durée, à %1 cœurs en moyenne</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <extracomment>reasons with their numbers of cells</extracomment>
        <translation>Exclues&#x202f;: %1</translation>
    </message>
    <message>
        <source>What would follow</source>
        <translation>Ce qui suivrait</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) to submit</source>
        <translation>
            <numerusform>%Ln case à soumettre</numerusform>
            <numerusform>%Ln cases à soumettre</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these cells can be submitted.</source>
        <translation>Aucune de ces cases ne peut être soumise.</translation>
    </message>
    <message>
        <source>above %1, of all of these</source>
        <extracomment>%1: a duration such as 24 h</extracomment>
        <translation>au-delà de %1, parmi elles toutes</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::DockTitle</name>
    <message>
        <source>Keep showing this cell</source>
        <translation>Garder cette case</translation>
    </message>
    <message>
        <source>Detach</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::FailuresPage</name>
    <message>
        <source>No failures.</source>
        <translation>Aucun échec.</translation>
    </message>
    <message>
        <source>Nothing has failed in this campaign so far.</source>
        <translation>Rien n’a échoué dans cette campagne jusqu’ici.</translation>
    </message>
    <message>
        <source>filter causes and messages</source>
        <translation>filtrer causes et messages</translation>
    </message>
    <message>
        <source>Filter causes</source>
        <translation>Filtrer les causes</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>Causes</translation>
    </message>
    <message>
        <source>Show in the matrix</source>
        <translation>Montrer dans la matrice</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Cells of the cause</source>
        <translation>Cases de la cause</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>cells; causes</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed cell(s)</source>
        <translation>
            <numerusform>%Ln case en échec</numerusform>
            <numerusform>%Ln cases en échec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 predicted</source>
        <translation>%1 prévues</translation>
    </message>
    <message>
        <source>Cells of %1</source>
        <extracomment>%1 is the short name of a cause, such as C-7</extracomment>
        <translation>Cases de %1</translation>
    </message>
    <message>
        <source>Retry it</source>
        <translation>La relancer</translation>
    </message>
    <message>
        <source>Retry these %1</source>
        <translation>Relancer ces %1</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, essai %2</translation>
    </message>
    <message>
        <source>Export the failures</source>
        <translation>Exporter les échecs</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 n’a pas pu être écrit</translation>
    </message>
    <message>
        <source>Nothing is failed now.</source>
        <translation>Aucun échec à présent.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed attempt(s) are on record; their cells were tried again, or given up.</source>
        <translation>
            <numerusform>%Ln essai en échec figure au registre&#x202f;; sa case a été relancée ou écartée.</numerusform>
            <numerusform>%Ln essais en échec figurent au registre&#x202f;; leurs cases ont été relancées ou écartées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>short name of a cause, such as C-7, and the number of its cells</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::FrontierControl</name>
    <message>
        <source>&amp;Lines over predicted hours…</source>
        <translation>&amp;Lignes sur les heures prévues…</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::FrontierDialog</name>
    <message>
        <source>Lines over predicted hours</source>
        <translation>Lignes sur les heures prévues</translation>
    </message>
    <message>
        <source>A line that is moved helps to read the matrix. No plan goes by it.</source>
        <translation>Une ligne déplacée aide à lire la matrice. Aucun plan n&apos;en tient compte.</translation>
    </message>
    <message>
        <source>Solid line at</source>
        <translation>Ligne pleine à</translation>
    </message>
    <message>
        <source>Dashed line at</source>
        <translation>Ligne en tirets à</translation>
    </message>
    <message>
        <source>Select above</source>
        <translation>Sélectionner au-dessus</translation>
    </message>
    <message>
        <source>Select the cells above the solid line</source>
        <translation>Sélectionner les cases au-dessus de la ligne pleine</translation>
    </message>
    <message>
        <source>Select the cells above the dashed line</source>
        <translation>Sélectionner les cases au-dessus de la ligne en tirets</translation>
    </message>
    <message>
        <source>So&amp;lid line at</source>
        <translation>&amp;Ligne pleine à</translation>
    </message>
    <message>
        <source>&amp;Dashed line at</source>
        <translation>Ligne en &amp;tirets à</translation>
    </message>
    <message>
        <source>Back to %1 and %2</source>
        <extracomment>two times, as in &quot;24 h&quot;</extracomment>
        <translation>Revenir à %1 et %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::JobsPanel</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message numerus="yes">
        <source>Select %Ln cell(s) in the matrix</source>
        <translation>
            <numerusform>Sélectionner %Ln case dans la matrice</numerusform>
            <numerusform>Sélectionner %Ln cases dans la matrice</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to it in the matrix</source>
        <translation>Y aller dans la matrice</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>In the matrix</source>
        <translation>Dans la matrice</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Dans la fenêtre</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>move to the next cell; with Shift they select</source>
        <translation>vont à la case voisine&#x202f;; avec Maj, elles sélectionnent</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Début, Fin</translation>
    </message>
    <message>
        <source>first and last cell of the row; with Ctrl, of the matrix</source>
        <translation>première et dernière case de la ligne&#x202f;; avec Ctrl, de la matrice</translation>
    </message>
    <message>
        <source>Page Up, Page Down</source>
        <translation>Page préc., Page suiv.</translation>
    </message>
    <message>
        <source>a screenful, or the next body system</source>
        <translation>une page d’écran, ou le système du corps voisin</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>details of the cell</source>
        <translation>détails de la case</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>takes the cell into the selection, or out of it</source>
        <translation>met la case dans la sélection, ou l’en retire</translation>
    </message>
    <message>
        <source>Ctrl+Space</source>
        <translation>Ctrl+Espace</translation>
    </message>
    <message>
        <source>selects the column</source>
        <translation>sélectionne la colonne</translation>
    </message>
    <message>
        <source>Shift+Space</source>
        <translation>Maj+Espace</translation>
    </message>
    <message>
        <source>selects the row</source>
        <translation>sélectionne la ligne</translation>
    </message>
    <message>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <source>selects everything</source>
        <translation>sélectionne tout</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>selects connected cells of one state; with Shift, adds them</source>
        <translation>sélectionne les cases contiguës d’un même état&#x202f;; avec Maj, les ajoute</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>N, Shift+N</source>
        <translation>N, Maj+N</translation>
    </message>
    <message>
        <source>next and previous failed cell</source>
        <translation>case en échec suivante et précédente</translation>
    </message>
    <message>
        <source>1 … 9</source>
        <translation>1 … 9</translation>
    </message>
    <message>
        <source>shows one state and dims the others</source>
        <translation>montre un état et estompe les autres</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>pins the tip of the cell; held, it moves the view with the mouse</source>
        <translation>épingle la bulle de la case&#x202f;; maintenue, déplace la vue avec la souris</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>zooms in, out, shows the whole campaign</source>
        <translation>agrandit, réduit, montre toute la campagne</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>types a selection</source>
        <translation>saisit une sélection</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>shows these keys</source>
        <translation>montre ces touches</translation>
    </message>
    <message>
        <source>G</source>
        <translation>G</translation>
    </message>
    <message>
        <source>closes the body system of the cell to one row, or opens it</source>
        <translation>replie le système du corps de la case en une ligne, ou le déplie</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>dragging draws a line around cells, until L or Esc; or drag with Alt</source>
        <translation>tirer trace une ligne autour de cases, jusqu&apos;à L ou Échap&#x202f;; ou tirer avec Alt</translation>
    </message>
    <message>
        <source>takes the pinned tip away, then the lasso, then the selection</source>
        <translation>retire l&apos;info-bulle épinglée, puis le lasso, puis la sélection</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>pins the cell in its panel; a second one is compared with it</source>
        <translation>épingle la case dans son panneau&#x202f;; une seconde lui est comparée</translation>
    </message>
    <message>
        <source>Shift+G</source>
        <translation>Maj+G</translation>
    </message>
    <message>
        <source>selects the body system of the cell</source>
        <translation>sélectionne le système du corps de la case</translation>
    </message>
    <message>
        <source>Ctrl+click, Ctrl+drag</source>
        <translation>Ctrl+clic, Ctrl+glisser</translation>
    </message>
    <message>
        <source>adds, or takes away where it begins at a selected cell</source>
        <translation>ajoute, ou retire si le geste part d’une case sélectionnée</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Maj+clic</translation>
    </message>
    <message>
        <source>extends the selection from where it began</source>
        <translation>étend la sélection depuis son début</translation>
    </message>
    <message>
        <source>Ctrl+Alt+click, Ctrl+Alt+drag</source>
        <translation>Ctrl+Alt+clic, Ctrl+Alt+glisser</translation>
    </message>
    <message>
        <source>leaves only what is selected already</source>
        <translation>ne laisse que ce qui est déjà sélectionné</translation>
    </message>
    <message>
        <source>what can be done with the cell or the selection; rows and columns</source>
        <translation>ce qui peut être fait de la case ou de la sélection&#x202f;; lignes et colonnes</translation>
    </message>
    <message>
        <source>Menu, Shift+F10</source>
        <translation>Menu, Maj+F10</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::LegendChip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::LogDialog</name>
    <message>
        <source>Log of %1</source>
        <extracomment>title of a window: the log of a cell</extracomment>
        <translation>Journal de %1</translation>
    </message>
    <message>
        <source>%1, attempt %2</source>
        <translation>%1, essai %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::LogExcerpt</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::LogPanel</name>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>Streams of the log</source>
        <translation>Flux du journal</translation>
    </message>
    <message>
        <source>search in the log</source>
        <translation>chercher dans le journal</translation>
    </message>
    <message>
        <source>Search in the log</source>
        <translation>Chercher dans le journal</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression régulière</translation>
    </message>
    <message>
        <source>Former hit</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Erreur suivante</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>Choose a cell to read its log.</source>
        <translation>Choisissez une case pour lire son journal.</translation>
    </message>
    <message>
        <source>Asking for the log…</source>
        <translation>Journal demandé…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>cut short</source>
        <translation>tronqué</translation>
    </message>
    <message>
        <source>The log is empty.</source>
        <translation>Le journal est vide.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>%Ln occurrence</numerusform>
            <numerusform>%Ln occurrences</numerusform>
        </translation>
    </message>
    <message>
        <source>no line names a cause</source>
        <translation>aucune ligne ne nomme de cause</translation>
    </message>
    <message>
        <source>line %1 is the first that names a cause</source>
        <translation>la ligne %1 est la première à nommer une cause</translation>
    </message>
    <message>
        <source>line %1 decided the cause</source>
        <translation>la ligne %1 a décidé de la cause</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::LogView</name>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MainWindow</name>
    <message>
        <source>Cell</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activité</translation>
    </message>
    <message>
        <source>Accept the output</source>
        <translation>Accepter la sortie</translation>
    </message>
    <message>
        <source>Refuse the output</source>
        <translation>Refuser la sortie</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The platform</source>
        <translation>La plateforme</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
    <message>
        <source>Connection…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>%1 — Dosegrid</source>
        <extracomment>title of the window; %1 is a file, %2 why it cannot be changed here</extracomment>
        <translation>%1 — Dosegrid</translation>
    </message>
    <message>
        <source>as of %1</source>
        <extracomment>beside the title of a picture; %1 is a moment with its time zone</extracomment>
        <translation>à %1</translation>
    </message>
    <message>
        <source>no answer since</source>
        <translation>sans réponse depuis</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;New campaign…</source>
        <translation>&amp;Nouvelle campagne…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>Enregistrer une &amp;copie…</translation>
    </message>
    <message>
        <source>&amp;Connection…</source>
        <translation>Conne&amp;xion…</translation>
    </message>
    <message>
        <source>Add an &amp;input archive…</source>
        <translation>Ajouter une archive d’&amp;entrée…</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Ctrl+1</source>
        <translation>Ctrl+1</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistiques</translation>
    </message>
    <message>
        <source>Ctrl+2</source>
        <translation>Ctrl+2</translation>
    </message>
    <message>
        <source>Pause engine</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Soumettre…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Récupérer</translation>
    </message>
    <message>
        <source>Kill…</source>
        <translation>Arrêter…</translation>
    </message>
    <message>
        <source>Skip…</source>
        <translation>Écarter…</translation>
    </message>
    <message>
        <source>Next failed cell</source>
        <translation>Case en échec suivante</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Take over this campaign</source>
        <translation>Reprendre cette campagne</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>About Dosegrid</source>
        <translation>À propos de Dosegrid</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Campagne</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Selection</source>
        <translation>&amp;Sélection</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Arrangement</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Models stacked</source>
        <translation>Modèles empilés</translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation>Modèles côte à côte</translation>
    </message>
    <message>
        <source>&amp;Waves</source>
        <translation>&amp;Vagues</translation>
    </message>
    <message>
        <source>C&amp;ells</source>
        <translation>Cas&amp;es</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>Start the practice platform</source>
        <translation>Démarrer la plateforme d’exercice</translation>
    </message>
    <message>
        <source>Stop the practice platform</source>
        <translation>Arrêter la plateforme d’exercice</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Resume engine</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Open a campaign</source>
        <translation>Ouvrir une campagne</translation>
    </message>
    <message>
        <source>Campaigns (*.dosegrid)</source>
        <translation>Campagnes (*.dosegrid)</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>%1 copy.dosegrid</source>
        <translation>%1 copie.dosegrid</translation>
    </message>
    <message>
        <source>Copied to %1</source>
        <translation>Copiée vers %1</translation>
    </message>
    <message>
        <source>Input archive</source>
        <translation>Archive d’entrée</translation>
    </message>
    <message>
        <source>Archives (*.zip *.tar.gz)</source>
        <translation>Archives (*.zip *.tar.gz)</translation>
    </message>
    <message>
        <source>For which model?</source>
        <translation>Pour quel modèle&#x202f;?</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>vague %1</translation>
    </message>
    <message>
        <source>This applies to none of the cells: %1</source>
        <translation>Cela ne s’applique à aucune des cases&#x202f;: %1</translation>
    </message>
    <message>
        <source>Adopt a file as the output of this cell</source>
        <translation>Adopter un fichier comme sortie de cette case</translation>
    </message>
    <message>
        <source>Archives (*.tar.gz *.tgz)</source>
        <translation>Archives (*.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Make this computer the one that runs the campaign?</source>
        <translation>Faire de cet ordinateur celui qui mène la campagne&#x202f;?</translation>
    </message>
    <message>
        <source>Do it only when Dosegrid runs &lt;b&gt;nowhere else&lt;/b&gt; on a copy of this file: two copies would submit the same cells.</source>
        <translation>Seulement quand Dosegrid ne tourne &lt;b&gt;nulle part ailleurs&lt;/b&gt; sur une copie de ce fichier&#x202f;: deux copies soumettraient les mêmes cases.</translation>
    </message>
    <message>
        <source>Only observe</source>
        <translation>Observer seulement</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>Ctrl+3</source>
        <translation>Ctrl+3</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Ctrl+4</source>
        <translation>Ctrl+4</translation>
    </message>
    <message>
        <source>This campaign has live waves, and was run on another computer or from another place. Here it only observes, so that two copies never both submit. Take over from the Tools menu.</source>
        <translation>Cette campagne a des vagues en vie et était conduite sur un autre ordinateur ou depuis un autre endroit. Ici, on observe seulement, pour que deux copies n&apos;envoient jamais toutes deux. La prise en main est dans le menu Outils.</translation>
    </message>
    <message>
        <source>%1 (%2) — Dosegrid</source>
        <translation>%1 (%2) — Dosegrid</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n execution(s) with %3 cells leave in %2</source>
        <extracomment>name of a wave; a duration; cells</extracomment>
        <translation>
            <numerusform>%1&#x202f;: %n exécution de %3 cases part dans %2</numerusform>
            <numerusform>%1&#x202f;: %n exécutions de %3 cases partent dans %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n execution(s) leave in %2</source>
        <translation>
            <numerusform>%1&#x202f;: %n exécution part dans %2</numerusform>
            <numerusform>%1&#x202f;: %n exécutions partent dans %2</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Picture of the matrix…</source>
        <translation>&amp;Image de la matrice…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>The picture is in %1</source>
        <translation>L&apos;image est dans %1</translation>
    </message>
    <message>
        <source>Look &amp;back in time</source>
        <translation>&amp;Revenir en arrière</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Looking back</source>
        <translation>Retour en arrière</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lecture de l&apos;historique…</translation>
    </message>
    <message>
        <source>There is no past yet: no cell has changed in this campaign.</source>
        <translation>Pas encore de passé&#x202f;: aucune case n&apos;a changé dans cette campagne.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>pictures written so far, and of how many</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The pictures are in %1</source>
        <translation>Les images sont dans %1</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
    <message>
        <source>Output to review: %1</source>
        <translation>Sortie à examiner&#x202f;: %1</translation>
    </message>
    <message>
        <source>It is here, and not counted as done before you accept or refuse it. The panel of the cell has its checks and the two buttons.</source>
        <translation>Elle est ici et ne compte pas comme terminée tant que vous ne l&apos;acceptez ou ne la refusez pas. Le panneau de la case montre ses contrôles et les deux boutons.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>La montrer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more output(s) to review</source>
        <translation>
            <numerusform>%Ln autre sortie à examiner</numerusform>
            <numerusform>%Ln autres sorties à examiner</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of them is accepted or refused in the panel of its cell.</source>
        <translation>Chacune s&apos;accepte ou se refuse dans le panneau de sa case.</translation>
    </message>
    <message>
        <source>Select them</source>
        <translation>Les sélectionner</translation>
    </message>
    <message>
        <source>Save this &amp;view…</source>
        <translation>Enregistrer cette &amp;vue…</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Sets and &amp;views…</source>
        <translation>Ensembles et &amp;vues…</translation>
    </message>
    <message>
        <source>Ctrl+B</source>
        <translation>Ctrl+B</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Select the others</source>
        <translation>Sélectionner les autres</translation>
    </message>
    <message>
        <source>The animated picture is in %1</source>
        <translation>L&apos;image animée est dans %1</translation>
    </message>
    <message>
        <source>Clear the &amp;brush</source>
        <translation>Effacer le &amp;pinceau</translation>
    </message>
    <message>
        <source>Ctrl+Shift+B</source>
        <translation>Ctrl+Shift+B</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what a button says, %2 what pressing it costs</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>&amp;Most frequent state where cells share a place</source>
        <translation>État le plus &amp;fréquent là où des cases partagent une place</translation>
    </message>
    <message>
        <source>Ctrl+Shift+M</source>
        <translation>Ctrl+Shift+M</translation>
    </message>
    <message>
        <source>&amp;Pin the cell, or compare it</source>
        <translation>É&amp;pingler la case, ou la comparer</translation>
    </message>
    <message>
        <source>&amp;Let go of pinned cells</source>
        <translation>&amp;Lâcher les cases épinglées</translation>
    </message>
    <message>
        <source>Why they are given up</source>
        <translation>Pourquoi on y renonce</translation>
    </message>
    <message>
        <source>&amp;Type a selection, or search the log</source>
        <translation>&amp;Taper une sélection, ou chercher dans le journal</translation>
    </message>
    <message>
        <source>Cost map</source>
        <translation>Carte des coûts</translation>
    </message>
    <message>
        <source>Cost ma&amp;p</source>
        <translation>Car&amp;te des coûts</translation>
    </message>
    <message>
        <source>&amp;State colours…</source>
        <translation>Couleur&amp;s des états…</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;As the desktop</source>
        <translation>&amp;Comme le bureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>&amp;Okabe–Ito</source>
        <translation>&amp;Okabe–Ito</translation>
    </message>
    <message>
        <source>Okabe–&amp;Ito, dark</source>
        <translation>Okabe–&amp;Ito, sombre</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Contraste éle&amp;vé</translation>
    </message>
    <message>
        <source>High contras&amp;t, dark</source>
        <translation>Con&amp;traste élevé, sombre</translation>
    </message>
    <message>
        <source>&amp;Greyscale</source>
        <translation>Niveaux de &amp;gris</translation>
    </message>
    <message>
        <source>No campaign is open.</source>
        <translation>Aucune campagne n’est ouverte.</translation>
    </message>
    <message>
        <source>No cell is selected.</source>
        <translation>Aucune case n’est sélectionnée.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>N&amp;ote…</source>
        <translation>N&amp;ote…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Take notes a&amp;way</source>
        <translation>R&amp;etirer des notes</translation>
    </message>
    <message numerus="yes">
        <source>%1: the same in %Ln cell(s)</source>
        <extracomment>the code of a cause, and how many cells have it</extracomment>
        <translation>
            <numerusform>%1&#x202f;: la même pour %Ln case</numerusform>
            <numerusform>%1&#x202f;: la même pour %Ln cases</numerusform>
        </translation>
    </message>
    <message>
        <source>Systematic: %1</source>
        <extracomment>of a cause: &quot;83 of 87 cells of photons 120 keV&quot;</extracomment>
        <translation>Systématique&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a cell and its state</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected cell(s)</source>
        <translation>
            <numerusform>%Ln case sélectionnée</numerusform>
            <numerusform>%Ln cases sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Détails</translation>
    </message>
    <message>
        <source>&amp;Why it failed</source>
        <translation>Pour&amp;quoi elle a échoué</translation>
    </message>
    <message>
        <source>Whole &amp;log</source>
        <translation>&amp;Journal entier</translation>
    </message>
    <message>
        <source>&amp;Copy %1</source>
        <translation>&amp;Copier %1</translation>
    </message>
    <message>
        <source>S&amp;elect</source>
        <translation>&amp;Sélectionner</translation>
    </message>
    <message>
        <source>The &amp;row</source>
        <translation>La &amp;ligne</translation>
    </message>
    <message>
        <source>The &amp;column</source>
        <translation>La &amp;colonne</translation>
    </message>
    <message>
        <source>Connected cells in the same &amp;state</source>
        <translation>Les cases voisines dans le même éta&amp;t</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln cell(s) of its &amp;execution</source>
        <translation>
            <numerusform>La %Ln case de son &amp;exécution</numerusform>
            <numerusform>Les %Ln cases de son &amp;exécution</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln cell(s) that failed for the same c&amp;ause</source>
        <translation>
            <numerusform>La %Ln case en échec pour la même c&amp;ause</numerusform>
            <numerusform>Les %Ln cases en échec pour la même c&amp;ause</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixHeaders</name>
    <message>
        <source>%1 of %2 done · %3</source>
        <translation>%1 sur %2 terminées · %3</translation>
    </message>
    <message>
        <source>in a cell: CPU hours measured, or predicted (italic); % of predicted time; × tries</source>
        <translation>dans une case&#x202f;: heures CPU mesurées, ou prévues (italique)&#x202f;; % du temps prévu&#x202f;; × essais</translation>
    </message>
    <message>
        <source>per organ</source>
        <translation>par organe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>no voxel</source>
        <translation>aucun voxel</translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n région</numerusform>
            <numerusform>%n régions</numerusform>
        </translation>
    </message>
    <message>
        <source>states, per organ</source>
        <translation>états, par organe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s) not shown</source>
        <translation>
            <numerusform>%Ln case non affichée</numerusform>
            <numerusform>%Ln cases non affichées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected there</source>
        <comment>cells not shown</comment>
        <translation>
            <numerusform>dont %Ln sélectionnée</numerusform>
            <numerusform>dont %Ln sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed there</source>
        <comment>cells not shown</comment>
        <translation>
            <numerusform>dont %Ln en échec</numerusform>
            <numerusform>dont %Ln en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Source regions</source>
        <translation>Régions sources</translation>
    </message>
    <message>
        <source>states, per energy</source>
        <translation>états, par énergie</translation>
    </message>
    <message>
        <source>per energy</source>
        <translation>par énergie</translation>
    </message>
    <message numerus="yes">
        <source>%n energies</source>
        <translation>
            <numerusform>%n énergie</numerusform>
            <numerusform>%n énergies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixOverlay</name>
    <message>
        <source>execution %1</source>
        <translation>exécution %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cell(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) more above</source>
        <translation>
            <numerusform>%Ln ligne de plus au-dessus</numerusform>
            <numerusform>%Ln lignes de plus au-dessus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) more below</source>
        <translation>
            <numerusform>%Ln ligne de plus au-dessous</numerusform>
            <numerusform>%Ln lignes de plus au-dessous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) more at the left</source>
        <translation>
            <numerusform>%n colonne de plus à gauche</numerusform>
            <numerusform>%n colonnes de plus à gauche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) more at the right</source>
        <translation>
            <numerusform>%n colonne de plus à droite</numerusform>
            <numerusform>%n colonnes de plus à droite</numerusform>
        </translation>
    </message>
    <message>
        <source>execution</source>
        <translation>exécution</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixPage</name>
    <message>
        <source>Sets</source>
        <translation>Ensembles</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Soustraire</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation>Croiser</translation>
    </message>
    <message>
        <source>How a new selection joins the present one</source>
        <translation>Comment une nouvelle sélection rejoint l’actuelle</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>%1 is left out of the matrix.</source>
        <translation>%1 est exclue de la matrice.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L’afficher</translation>
    </message>
    <message>
        <source>%1 is in “%2”, which is closed to one row.</source>
        <translation>%1 est dans «&#x202f;%2&#x202f;», fermé en une seule ligne.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>No cell has failed.</source>
        <translation>Aucune case n’est en échec.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed cell(s), in what is left out of the matrix.</source>
        <translation>
            <numerusform>%Ln case en échec, dans ce qui est exclu de la matrice.</numerusform>
            <numerusform>%Ln cases en échec, dans ce qui est exclu de la matrice.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les afficher</translation>
    </message>
    <message>
        <source>%1 is in “%2”, which is closed to one column.</source>
        <extracomment>a cell; a body system</extracomment>
        <translation>%1 est dans «&#x202f;%2&#x202f;», fermé en une seule colonne.</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>A selection replaces the former one</source>
        <translation>Une sélection remplace la précédente</translation>
    </message>
    <message>
        <source>Ctrl+Shift+A</source>
        <translation>Ctrl+Shift+A</translation>
    </message>
    <message>
        <source>A selection adds to the former one</source>
        <translation>Une sélection s’ajoute à la précédente</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>A selection takes from the former one</source>
        <translation>Une sélection se retire de la précédente</translation>
    </message>
    <message>
        <source>Ctrl+Shift+I</source>
        <translation>Ctrl+Shift+I</translation>
    </message>
    <message>
        <source>A selection leaves what is in the former one too</source>
        <translation>Une sélection garde ce qui est aussi dans la précédente</translation>
    </message>
    <message>
        <source>“%1” selects nothing yet, as the record could not be read. %2</source>
        <extracomment>%1: an expression; %2: sentences</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne sélectionne encore rien, car le registre n&apos;a pas pu être lu. %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixScene</name>
    <message>
        <source>Combined regions</source>
        <translation>Régions combinées</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixTooltip</name>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>lâcher</translation>
    </message>
    <message>
        <source>pin</source>
        <translation>épingler</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>details</source>
        <translation>détails</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MatrixView</name>
    <message>
        <source>Campaign matrix</source>
        <translation>Matrice de la campagne</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>body system shown as one row: its cells at this place by state</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>A click selects %1.</source>
        <extracomment>tool tip; a body system</extracomment>
        <translation>Un clic sélectionne «&#x202f;%1&#x202f;».</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>List the cells…</source>
        <translation>Lister les cases…</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MetricLegend</name>
    <message>
        <source>blue below 1, orange above</source>
        <translation>bleu sous 1, orange au-dessus</translation>
    </message>
    <message>
        <source>colours of the states</source>
        <translation>couleurs des états</translation>
    </message>
    <message>
        <source>linear scale, colours: %1</source>
        <translation>échelle linéaire, couleurs&#x202f;: %1</translation>
    </message>
    <message>
        <source>log scale, colours: %1</source>
        <translation>échelle log, couleurs&#x202f;: %1</translation>
    </message>
    <message>
        <source>log scale, %1</source>
        <translation>échelle log, %1</translation>
    </message>
    <message>
        <source>No cell has a value yet.</source>
        <translation>Aucune case n’a encore de valeur.</translation>
    </message>
    <message>
        <source>%1 cells from %2 to %3</source>
        <extracomment>cells; two values</extracomment>
        <translation>%1 cases de %2 à %3</translation>
    </message>
    <message>
        <source>%1 cells above %2 (%3)</source>
        <translation>%1 cases au-dessus de %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s) with a value</source>
        <translation>
            <numerusform>%1 case avec une valeur</numerusform>
            <numerusform>%1 cases avec une valeur</numerusform>
        </translation>
    </message>
    <message>
        <source>median %1 · mean %2 · 95 % %3</source>
        <translation>médiane %1 · moyenne %2 · 95 % %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Change the colours</source>
        <translation>Changer de couleurs</translation>
    </message>
    <message>
        <source>Drag to select by value</source>
        <translation>Glisser pour sélectionner par valeur</translation>
    </message>
    <message>
        <source>Scale of the metric</source>
        <translation>Échelle de la grandeur</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>gris</translation>
    </message>
    <message>
        <source>dark below 1, light above</source>
        <translation>sombre sous 1, clair au-dessus</translation>
    </message>
    <message>
        <source>%1 · scale of the present</source>
        <extracomment>how values of a past moment are coloured: the kind of scale and its colours</extracomment>
        <translation>%1 · échelle du présent</translation>
    </message>
    <message numerus="yes">
        <source>%1 · white hatch: fewer than %n measured near it</source>
        <extracomment>of predictions: the range of values; the hatch marks those that stand on few measurements</extracomment>
        <translation>
            <numerusform>%1 · hachures blanches&#x202f;: moins de %n mesurée à côté</numerusform>
            <numerusform>%1 · hachures blanches&#x202f;: moins de %n mesurées à côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MetricMode</name>
    <message>
        <source>Colour of the cells</source>
        <translation>Couleur des cases</translation>
    </message>
    <message>
        <source>What the cells show by their colour</source>
        <translation>Ce que les cases montrent par leur couleur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a metric and its value</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sans valeur</translation>
    </message>
    <message numerus="yes">
        <source>%1, from fewer than %n measured near it</source>
        <extracomment>a metric and its value, that is predicted</extracomment>
        <translation>
            <numerusform>%1, d’après moins de %n mesurée à côté</numerusform>
            <numerusform>%1, d’après moins de %n mesurées à côté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::MiniMap</name>
    <message>
        <source>whole campaign</source>
        <translation>campagne entière</translation>
    </message>
    <message>
        <source>all that is shown</source>
        <translation>tout ce qui est affiché</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::NearestPanel</name>
    <message>
        <source>Nearest that worked</source>
        <translation>La plus proche qui a réussi</translation>
    </message>
    <message>
        <source>next energy</source>
        <translation>énergie voisine</translation>
    </message>
    <message>
        <source>same energy</source>
        <translation>même énergie</translation>
    </message>
    <message>
        <source>other model</source>
        <translation>autre modèle</translation>
    </message>
    <message>
        <source>No cell along this axis is done yet.</source>
        <translation>Aucune case n’est encore terminée le long de cet axe.</translation>
    </message>
    <message>
        <source>Logs without numbers and paths: the same.</source>
        <translation>Journaux sans nombres ni chemins&#x202f;: identiques.</translation>
    </message>
    <message numerus="yes">
        <source>Logs without numbers and paths: equal for %Ln line(s), then</source>
        <translation>
            <numerusform>Journaux sans nombres ni chemins&#x202f;: égaux sur %Ln ligne, puis</numerusform>
            <numerusform>Journaux sans nombres ni chemins&#x202f;: égaux sur %Ln lignes, puis</numerusform>
        </translation>
    </message>
    <message>
        <source>Comparison with a cell that worked</source>
        <translation>Comparaison avec une case qui a réussi</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::NewCampaignDialog</name>
    <message>
        <source>The OpenDose grid: 2 phantoms, 141 source regions, 2 particles, 91 energies</source>
        <translation>La grille OpenDose&#x202f;: 2 fantômes, 141 régions sources, 2 particules, 91 énergies</translation>
    </message>
    <message>
        <source>A template of your own</source>
        <translation>Votre propre modèle de campagne</translation>
    </message>
    <message>
        <source>with the combined regions</source>
        <translation>avec les régions combinées</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Nouvelle campagne</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Campaigns (*.dosegrid)</source>
        <translation>Campagnes (*.dosegrid)</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grille</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle de campagne</translation>
    </message>
    <message>
        <source>Templates (*.json)</source>
        <translation>Modèles de campagne (*.json)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::OutcomeDialog</name>
    <message>
        <source>What came of each cell</source>
        <translation>Ce qu’il est advenu de chaque case</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the chosen rows, or all when none is chosen</source>
        <translation>Copier les lignes choisies, ou toutes si aucune ne l’est</translation>
    </message>
    <message>
        <source>Select the %1 left alone</source>
        <extracomment>button; %1 is a number of cells, those that nothing was done to</extracomment>
        <translation>Sélectionner les %1 laissées telles quelles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::OutcomeModel</name>
    <message>
        <source>planned again</source>
        <comment>of one cell</comment>
        <translation>de nouveau prévue</translation>
    </message>
    <message>
        <source>held</source>
        <comment>of one cell</comment>
        <translation>retenue</translation>
    </message>
    <message>
        <source>released</source>
        <comment>of one cell</comment>
        <translation>libérée</translation>
    </message>
    <message>
        <source>skipped</source>
        <comment>of one cell</comment>
        <translation>écartée</translation>
    </message>
    <message>
        <source>its execution is being killed</source>
        <comment>of one cell</comment>
        <translation>son exécution est en cours d’arrêt</translation>
    </message>
    <message>
        <source>being fetched</source>
        <comment>of one cell</comment>
        <translation>en cours de récupération</translation>
    </message>
    <message>
        <source>as before</source>
        <comment>of one cell</comment>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>Organe</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Ce qu’il en est advenu</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PictureDialog</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Enregistrer l&apos;image…</translation>
    </message>
    <message>
        <source>Picture of the matrix</source>
        <translation>Image de la matrice</translation>
    </message>
    <message>
        <source>PNG: pixels, for slides and pages</source>
        <translation>PNG&#x202f;: des pixels, pour l&apos;écran et le web</translation>
    </message>
    <message>
        <source>SVG: text and shapes, to work on</source>
        <translation>SVG&#x202f;: texte et formes, à retravailler</translation>
    </message>
    <message>
        <source>PDF: text and shapes, to print</source>
        <translation>PDF&#x202f;: texte et formes, à imprimer</translation>
    </message>
    <message>
        <source>Slide, 16 : 9</source>
        <translation>Diapositive, 16&#xa0;:&#xa0;9</translation>
    </message>
    <message>
        <source>A4, landscape</source>
        <translation>A4, paysage</translation>
    </message>
    <message>
        <source>Paper, both columns</source>
        <translation>Article, deux colonnes</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>Comme dans la fenêtre</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>Taille libre</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>pixels</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source> per inch</source>
        <translation> par pouce</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>Claires, pour le papier</translation>
    </message>
    <message>
        <source>Dark, for a dark slide</source>
        <translation>Sombres, pour une diapositive sombre</translation>
    </message>
    <message>
        <source>Outline the selection</source>
        <translation>Entourer la sélection</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>Pixels</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
    <message>
        <source>sharp at every size</source>
        <translation>net à toutes les tailles</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Dessin (*.svg)</translation>
    </message>
    <message>
        <source>Document (*.pdf)</source>
        <translation>Document (*.pdf)</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Écriture…</translation>
    </message>
    <message>
        <source>Okabe–Ito, for paper</source>
        <translation>Okabe–Ito, pour le papier</translation>
    </message>
    <message>
        <source>Okabe–Ito, for a dark slide</source>
        <translation>Okabe–Ito, pour une diapositive sombre</translation>
    </message>
    <message>
        <source>Greyscale, for print</source>
        <translation>Niveaux de gris, pour l’impression</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlanModel</name>
    <message>
        <source>one cell each, split into jobs</source>
        <translation>une case chacune, divisée en tâches</translation>
    </message>
    <message>
        <source>batches of many cells, one job a cell</source>
        <translation>lots de plusieurs cases, une tâche par case</translation>
    </message>
    <message>
        <source>Model, particle</source>
        <translation>Modèle, particule</translation>
    </message>
    <message>
        <source>Sources × energies</source>
        <translation>Sources × énergies</translation>
    </message>
    <message>
        <source>Energies</source>
        <translation>Énergies</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>Executions</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>h CPU</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Plus longue</translation>
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
    <name>dosegrid::widgets::PlotCanvas</name>
    <message>
        <source>Shows this alone; with Ctrl, this too; once more, all.</source>
        <translation>Montre ceci seul&#x202f;; avec Ctrl, ceci aussi&#x202f;; encore une fois, tout.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlotData</name>
    <message numerus="yes">
        <source>%1, %2: %n value(s), %3 to %4, the last one %5</source>
        <extracomment>a series of a plot: name, axis with unit, least and greatest value, last value</extracomment>
        <translation>
            <numerusform>%1, %2&#x202f;: %n valeur, de %3 à %4, la dernière %5</numerusform>
            <numerusform>%1, %2&#x202f;: %n valeurs, de %3 à %4, la dernière %5</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlotLegend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlotLegendEntry</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a series in the legend of a plot: its name, and how much there is of it</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::PlotPanel</name>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Export as PNG, PDF or CSV…</source>
        <translation>Exporter en PNG, PDF ou CSV…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Picture (*.png);;Document (*.pdf);;Table (*.csv)</source>
        <translation>Image (*.png);;Document (*.pdf);;Tableau (*.csv)</translation>
    </message>
    <message>
        <source>It could not be written.</source>
        <translation>L’écriture a échoué.</translation>
    </message>
    <message>
        <source>Nothing here yet.</source>
        <translation>Encore rien ici.</translation>
    </message>
    <message>
        <source>It fills as jobs run and results arrive.</source>
        <translation>Cela se remplit à mesure que les tâches tournent et que les résultats arrivent.</translation>
    </message>
    <message>
        <source>Drag to select cells, with Shift to move the view. By keys: arrows and Return.</source>
        <translation>Tirez pour sélectionner des cases, avec Maj pour déplacer la vue. Au clavier&#x202f;: flèches et Entrée.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::QueryField</name>
    <message>
        <source>everything, e.g. organ=kidneys,liver state=failed</source>
        <translation>tout, p. ex. organ=kidneys,liver state=failed</translation>
    </message>
    <message>
        <source>Selection as text</source>
        <translation>Sélection en texte</translation>
    </message>
    <message>
        <source>Save as a set</source>
        <translation>Enregistrer comme ensemble</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>Type a selection (/)</source>
        <translation>Taper une sélection (/)</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 case</numerusform>
            <numerusform>%1 cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::QuestionsPanel</name>
    <message>
        <source>Nothing needs you.</source>
        <translation>Rien ne vous attend.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::QueueChart</name>
    <message>
        <source>When it runs</source>
        <translation>Quand elle s&apos;exécute</translation>
    </message>
    <message numerus="yes">
        <source>%1 split(s)</source>
        <translation>
            <numerusform>%1 découpée</numerusform>
            <numerusform>%1 découpées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 lot</numerusform>
            <numerusform>%1 lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s), about %2 at a time</source>
        <extracomment>beside a bar: jobs of it, and how many of them run at once on average</extracomment>
        <translation>
            <numerusform>%1 tâche, environ %2 à la fois</numerusform>
            <numerusform>%1 tâches, environ %2 à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d</source>
        <extracomment>short day of an axis: Qt date format, &quot;Thu 26&quot;</extracomment>
        <translation>ddd d</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ResultsPage</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>filter by cell, organ, digest or file</source>
        <translation>filtrer par case, organe, empreinte ou fichier</translation>
    </message>
    <message>
        <source>Filter the results</source>
        <translation>Filtrer les résultats</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>Tous les verdicts</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptés</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusés</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Refuse…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Accept…</source>
        <translation>Accepter…</translation>
    </message>
    <message>
        <source>only the selection (%1)</source>
        <translation>seulement la sélection (%1)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 result(s)</source>
        <translation>
            <numerusform>%1 résultat</numerusform>
            <numerusform>%1 résultats</numerusform>
        </translation>
    </message>
    <message>
        <source>No results yet. Outputs come here when they have been fetched.</source>
        <translation>Pas encore de résultats. Ils arrivent ici une fois récupérés.</translation>
    </message>
    <message>
        <source>No result matches. Remove a filter.</source>
        <translation>Aucun résultat ne correspond. Retirez un filtre.</translation>
    </message>
    <message>
        <source>Only an output that is to be reviewed needs a word</source>
        <translation>Seul un résultat à revoir demande une décision</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Exporter les résultats</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>%1 could not be written</source>
        <translation>%1 n’a pas pu être écrit</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SavedControl</name>
    <message>
        <source>Organs and tissues</source>
        <translation>Organes et tissus</translation>
    </message>
    <message>
        <source>Only failed</source>
        <translation>Les échecs seuls</translation>
    </message>
    <message>
        <source>Only what is in no wave</source>
        <translation>Ce qui n’est dans aucune vague</translation>
    </message>
    <message>
        <source>Sets and views…</source>
        <translation>Ensembles et vues…</translation>
    </message>
    <message>
        <source>Save&amp;d views</source>
        <translation>Vues enre&amp;gistrées</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Replace “%1”?</source>
        <translation>Remplacer «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>It stands for something else so far, and that will be gone.</source>
        <translation>Ce nom désigne autre chose pour l’instant, qui sera perdu.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Save as a set</source>
        <translation>Enregistrer comme ensemble</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Enregistrer cette vue</translation>
    </message>
    <message>
        <source>The set “%1” does not fit this campaign. %2</source>
        <extracomment>%1 is the name of a set, %2 a sentence</extracomment>
        <translation>L’ensemble «&#x202f;%1&#x202f;» ne convient pas à cette campagne. %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The view “%1” is damaged.</source>
        <translation>La vue «&#x202f;%1&#x202f;» est endommagée.</translation>
    </message>
    <message>
        <source>The view “%1” also names what this campaign does not have: %2.</source>
        <translation>La vue «&#x202f;%1&#x202f;» nomme aussi ce que cette campagne n’a pas&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SavedDialog</name>
    <message>
        <source>It is too large for a file of sets and views.</source>
        <translation>Il est trop grand pour un fichier d’ensembles et de vues.</translation>
    </message>
    <message>
        <source>Sets and views (*.json)</source>
        <translation>Ensembles et vues (*.json)</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Ctrl+Shift+D keeps the selection as a set, Ctrl+D what the matrix shows as a view.</source>
        <translation>Rien n’est encore enregistré. Ctrl+Shift+D garde la sélection comme ensemble, Ctrl+D ce que montre la matrice comme vue.</translation>
    </message>
    <message>
        <source>Sets and views</source>
        <translation>Ensembles et vues</translation>
    </message>
    <message>
        <source>“%1” is the name of another one.</source>
        <translation>Un autre porte déjà le nom «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Sélectionner</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>Supprimer «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n sets and views?</source>
        <translation>
            <numerusform>Supprimer %n ensemble ou vue&#x202f;?</numerusform>
            <numerusform>Supprimer ces %n ensembles et vues&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>No cell and no campaign is touched.</source>
        <translation>Aucune case ni campagne n’est touchée.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>sets and views</source>
        <translation>ensembles et vues</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté dans %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Nothing was taken from %1. %2</source>
        <extracomment>%1 is the name of a file, %2 a sentence</extracomment>
        <translation>Rien n’a été repris de %1. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s)</source>
        <translation>
            <numerusform>%n ensemble</numerusform>
            <numerusform>%n ensembles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n view(s)</source>
        <translation>
            <numerusform>%n vue</numerusform>
            <numerusform>%n vues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n déjà là</numerusform>
            <numerusform>%n déjà là</numerusform>
        </translation>
    </message>
    <message>
        <source>renamed: %1</source>
        <translation>renommés&#x202f;: %1</translation>
    </message>
    <message>
        <source>Imported %1</source>
        <extracomment>%1 is what, such as &quot;2 sets, 1 view&quot;</extracomment>
        <translation>Importé&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SavedModel</name>
    <message>
        <source>all cells</source>
        <translation>toutes les cases</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>endommagée</translation>
    </message>
    <message>
        <source>states</source>
        <translation>états</translation>
    </message>
    <message>
        <source>only %1</source>
        <extracomment>of a saved view; %1 are states</extracomment>
        <translation>seulement %1</translation>
    </message>
    <message>
        <source>other order of regions</source>
        <translation>autre ordre des régions</translation>
    </message>
    <message numerus="yes">
        <source>%n system(s) closed</source>
        <translation>
            <numerusform>%n système fermé</numerusform>
            <numerusform>%n systèmes fermés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n exclu</numerusform>
            <numerusform>%n exclus</numerusform>
        </translation>
    </message>
    <message>
        <source>whole campaign</source>
        <translation>toute la campagne</translation>
    </message>
    <message>
        <source>near %1</source>
        <translation>près de %1</translation>
    </message>
    <message>
        <source>view</source>
        <translation>vue</translation>
    </message>
    <message>
        <source>set</source>
        <translation>ensemble</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Ce qu’il désigne</translation>
    </message>
    <message>
        <source>other order of models and particles</source>
        <translation>autre ordre des modèles et des particules</translation>
    </message>
    <message>
        <source>energies as rows</source>
        <translation>énergies en lignes</translation>
    </message>
    <message>
        <source>energies from high to low</source>
        <translation>énergies de la plus haute à la plus basse</translation>
    </message>
    <message>
        <source>other order of energies</source>
        <translation>autre ordre des énergies</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SelectionBar</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>List what is left out, and why</source>
        <translation>Lister ce qui est exclu, et pourquoi</translation>
    </message>
    <message>
        <source>Ctrl+A all · ? keys</source>
        <translation>Ctrl+A tout ·&#x202f;? touches</translation>
    </message>
    <message>
        <source>No selection: the numbers speak of all %1 cells.</source>
        <translation>Aucune sélection&#x202f;: les nombres portent sur les %1 cases.</translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 case</numerusform>
            <numerusform>%1 cases</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU‑h predicted</source>
        <translation>h CPU prévues</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>plus longue</translation>
    </message>
    <message>
        <source>output</source>
        <translation>sortie</translation>
    </message>
    <message>
        <source>would retry</source>
        <translation>à relancer</translation>
    </message>
    <message>
        <source>would submit</source>
        <translation>à soumettre</translation>
    </message>
    <message>
        <source>Submit %1…</source>
        <translation>Soumettre %1…</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <extracomment>button; %1 is a number of cells</extracomment>
        <translation>Relancer %1</translation>
    </message>
    <message numerus="yes">
        <source>List what is left out, and why. %Ln cell(s) of the expression cannot exist: their source has no voxel in that model.</source>
        <translation>
            <numerusform>Lister ce qui est exclu, et pourquoi. %Ln case de l&apos;expression ne peut pas exister&#x202f;: sa source n&apos;a aucun voxel dans ce modèle.</numerusform>
            <numerusform>Lister ce qui est exclu, et pourquoi. %Ln cases de l&apos;expression ne peuvent pas exister&#x202f;: leur source n&apos;a aucun voxel dans ce modèle.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 already done</source>
        <extracomment>of the selected cells</extracomment>
        <translation>%1 déjà terminées</translation>
    </message>
    <message>
        <source>%1 others left out</source>
        <translation>%1 autres exclues</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 exclues</translation>
    </message>
    <message>
        <source>%1 n/a</source>
        <extracomment>cells that cannot exist</extracomment>
        <translation>%1 sans objet</translation>
    </message>
    <message>
        <source>nothing left out</source>
        <translation>rien d&apos;exclu</translation>
    </message>
    <message>
        <source>No cell matches. Remove a term, or look at all %1.</source>
        <translation>Aucune case ne correspond. Retirez un terme ou voyez les %1.</translation>
    </message>
    <message>
        <source>Look at all %1</source>
        <extracomment>button of a selection that no cell matches; %1 is a number of cells</extracomment>
        <translation>Voir les %1</translation>
    </message>
    <message>
        <source>%1 of them not shown</source>
        <extracomment>of the selected cells; their rows or columns are left out of the matrix</extracomment>
        <translation>dont %1 hors de l&apos;affichage</translation>
    </message>
    <message>
        <source>These are selected too, but their rows or columns are left out of the matrix</source>
        <translation>Ces cases font aussi partie de la sélection, mais leurs lignes ou colonnes sont absentes de la matrice</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Lecture du registre…</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SelectionMenu</name>
    <message>
        <source>&amp;All cells</source>
        <translation>&amp;Toutes les cases</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Rien</translation>
    </message>
    <message>
        <source>&amp;Save as a set…</source>
        <translation>Enregi&amp;strer comme ensemble…</translation>
    </message>
    <message>
        <source>&amp;Failed cells</source>
        <translation>Cases en éche&amp;c</translation>
    </message>
    <message>
        <source>Cells next to failu&amp;res</source>
        <translation>Cases voisines d’un éc&amp;hec</translation>
    </message>
    <message>
        <source>In s&amp;tate</source>
        <translation>Dans l’ét&amp;at</translation>
    </message>
    <message>
        <source>As in &amp;wave</source>
        <translation>Comme la va&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Longest 5 %</source>
        <translation>5&#x202f;% les plus &amp;longues</translation>
    </message>
    <message>
        <source>By predicted CPU hours; cells of the same length stay together</source>
        <translation>D’après les heures CPU prévues&#x202f;; les cases de même durée restent ensemble</translation>
    </message>
    <message>
        <source>&amp;Highest 5 % of the colour shown</source>
        <translation>5&#x202f;% les &amp;plus élevées de la couleur affichée</translation>
    </message>
    <message>
        <source>&amp;Invert</source>
        <translation>&amp;Inverser</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Grow to neighbours</source>
        <translation>Étendre aux &amp;voisines</translation>
    </message>
    <message>
        <source>Ctrl+G</source>
        <translation>Ctrl+G</translation>
    </message>
    <message>
        <source>Left and right &amp;of the body</source>
        <translation>Gauche et droite du c&amp;orps</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>&amp;Draw around cells	L</source>
        <extracomment>a tab before the key of a menu entry</extracomment>
        <translation>Entourer &amp;des cases	L</translation>
    </message>
    <message>
        <source>Dragging in the matrix draws a line around cells</source>
        <translation>Tirer dans la matrice trace une ligne autour de cases</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SeriesDialog</name>
    <message>
        <source>Pictures of the past</source>
        <translation>Images du passé</translation>
    </message>
    <message>
        <source>Numbered PNG files, for a film</source>
        <translation>Fichiers PNG numérotés, pour un film</translation>
    </message>
    <message>
        <source>One animated PNG, for a page or a slide</source>
        <translation>Un PNG animé, pour une page ou une diapositive</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>suffix of a number of seconds</extracomment>
        <translation>&#xa0;s</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Sous forme de</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Each is shown</source>
        <translation>Chacune est montrée</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>La dernière</translation>
    </message>
    <message>
        <source>In equal steps, from the first moment of the campaign to the last.</source>
        <translation>À intervalles égaux, du premier moment de la campagne au dernier.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>Save %n pictures…</source>
        <translation>
            <numerusform>Enregistrer %n image…</numerusform>
            <numerusform>Enregistrer %n images…</numerusform>
        </translation>
    </message>
    <message>
        <source>Plays for %1, again and again.</source>
        <translation>Dure %1, puis recommence.</translation>
    </message>
    <message>
        <source>Named as you say, with a number behind: 0001 to %1.</source>
        <translation>Nommés comme vous le dites, suivis d&apos;un numéro&#x202f;: 0001 à %1.</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Image (*.png)</translation>
    </message>
    <message>
        <source>Coloured by “%1” as it was at each moment, all on the scale of the last one.</source>
        <extracomment>%1 is a metric, as in &quot;measured CPU hours&quot;</extracomment>
        <translation>Coloriées par «&#x202f;%1&#x202f;» tel que c’était à chaque instant, toutes sur l’échelle du dernier.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SpokenCounts</name>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StateColoursDialog</name>
    <message>
        <source>State colours</source>
        <translation>Couleurs des états</translation>
    </message>
    <message>
        <source>Theme: %1. What you choose shows at once; glyphs and outlines follow.</source>
        <extracomment>%1 is the name of a theme of colours, such as &quot;light&quot;</extracomment>
        <translation>Thème&#x202f;: %1. Votre choix se voit aussitôt&#x202f;; signes et contours suivent.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Contrast with the ground</source>
        <translation>Contraste avec le fond</translation>
    </message>
    <message>
        <source>As different eyes see them</source>
        <translation>Selon les yeux qui regardent</translation>
    </message>
    <message>
        <source>Choose the colour of “%1”…</source>
        <translation>Choisir la couleur de «&#x202f;%1&#x202f;»…</translation>
    </message>
    <message>
        <source>Colour of “%1”</source>
        <translation>Couleur de «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Red, green and blue as six hexadecimal digits, such as #51A9FF</source>
        <translation>Rouge, vert et bleu en six chiffres hexadécimaux, comme #51A9FF</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reset “%1”</source>
        <translation>Rétablir «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout rétablir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keep anyway</source>
        <translation>Garder quand même</translation>
    </message>
    <message>
        <source>%1 : 1, so outlined</source>
        <extracomment>a contrast, such as 4.5 : 1</extracomment>
        <translation>%1&#x202f;: 1, donc cerné</translation>
    </message>
    <message>
        <source>%1 : 1</source>
        <translation>%1&#x202f;: 1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StateLegend</name>
    <message>
        <source>States</source>
        <translation>États</translation>
    </message>
    <message>
        <source>%1 to compute</source>
        <translation>%1 à calculer</translation>
    </message>
    <message>
        <source>shared places: most frequent state</source>
        <translation>places partagées&#x202f;: état le plus fréquent</translation>
    </message>
    <message>
        <source>Where several cells share a place, as in a closed body system or on the small map, the most frequent of their states is shown, not the worst.</source>
        <translation>Là où plusieurs cases partagent une place, comme dans un système du corps replié ou sur la petite carte, on voit le plus fréquent de leurs états, et non le pire.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StatisticsPage</name>
    <message>
        <source>Cumulative CPU hours</source>
        <translation>Heures CPU cumulées</translation>
    </message>
    <message>
        <source>Productive: CPU time of accepted results. Lost and repeated: all other CPU time.</source>
        <translation>Productif&#x202f;: temps CPU des résultats acceptés. Perdu et répété&#x202f;: tout autre temps CPU.</translation>
    </message>
    <message>
        <source>Running cores</source>
        <translation>Cœurs occupés</translation>
    </message>
    <message>
        <source>Run time against energy</source>
        <translation>Durée selon l’énergie</translation>
    </message>
    <message>
        <source>One mark, one accepted cell; line: median, band: shortest to longest. Log axes. Grey: predicted.</source>
        <translation>Un point, une case acceptée&#x202f;; trait&#x202f;: médiane, bande&#x202f;: de la plus courte à la plus longue. Axes log. Gris&#x202f;: prévu.</translation>
    </message>
    <message>
        <source>Waves</source>
        <translation>Vagues</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Particles</source>
        <translation>Particules</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Export all</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>speed-up columns: productive, gross</source>
        <translation>accélération&#x202f;: productive, brute</translation>
    </message>
    <message>
        <source>Speed-up = CPU hours ÷ wall time, first accepted request to last end seen; it equals the mean number of busy cores. Productive: accepted results only. Gross: all that used CPU. CPU time: Gate&apos;s ElapsedTime, wall time of one process, measured; estimated where there is no output.</source>
        <translation>Accélération = heures CPU ÷ durée, de la première demande acceptée à la dernière fin vue&#x202f;; elle égale le nombre moyen de cœurs occupés. Productive&#x202f;: résultats acceptés seuls. Brute&#x202f;: tout ce qui a pris du CPU. Temps CPU&#x202f;: ElapsedTime de Gate, durée d’un processus, mesuré&#x202f;; estimé sans sortie.</translation>
    </message>
    <message>
        <source>only the selection (%1)</source>
        <translation>la sélection seule (%1)</translation>
    </message>
    <message>
        <source>All waves</source>
        <translation>Toutes les vagues</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Tous les modèles</translation>
    </message>
    <message>
        <source>All particles</source>
        <translation>Toutes les particules</translation>
    </message>
    <message>
        <source>data %1 old</source>
        <translation>données d’il y a %1</translation>
    </message>
    <message>
        <source>wave %1</source>
        <translation>vague %1</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>h CPU</translation>
    </message>
    <message>
        <source>productive, measured</source>
        <translation>productives, mesurées</translation>
    </message>
    <message>
        <source>lost and repeated (%1 of gross)</source>
        <translation>perdues et répétées (%1 du brut)</translation>
    </message>
    <message>
        <source>lost and repeated</source>
        <translation>perdues et répétées</translation>
    </message>
    <message>
        <source>under way, estimated</source>
        <translation>en cours, estimées</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cœurs</translation>
    </message>
    <message numerus="yes">
        <source>busy now, %n execution(s)</source>
        <translation>
            <numerusform>occupés, %n exécution</numerusform>
            <numerusform>occupés, %n exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>speed-up, gross</source>
        <translation>accélération, brute</translation>
    </message>
    <message>
        <source>predicted for the whole campaign</source>
        <translation>prévues pour toute la campagne</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>Jobs seen running at polls. The line across a wave is its speed-up: their mean.</source>
        <translation>Tâches vues en cours aux relevés. Le trait au travers d&apos;une vague est son facteur d&apos;accélération&#x202f;: leur moyenne.</translation>
    </message>
    <message numerus="yes">
        <source>n = %1 attempt(s)</source>
        <translation>
            <numerusform>n = %1 essai</numerusform>
            <numerusform>n = %1 essais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %1 poll(s)</source>
        <translation>
            <numerusform>n = %1 relevé</numerusform>
            <numerusform>n = %1 relevés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>n = %1 cell(s)</source>
        <translation>
            <numerusform>n = %1 case</numerusform>
            <numerusform>n = %1 cases</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · of the selection</source>
        <extracomment>%1 is a number of cells or attempts, or what a figure is</extracomment>
        <translation>%1 · de la sélection</translation>
    </message>
    <message>
        <source>Jobs of what is filtered, each from the start to the end that was seen. The line across a wave is its speed-up.</source>
        <translation>Tâches de ce qui est filtré, chacune du début à la fin observés. Le trait sur une vague est son facteur d’accélération.</translation>
    </message>
    <message>
        <source>of the selection</source>
        <translation>de la sélection</translation>
    </message>
    <message>
        <source>of what is filtered</source>
        <translation>de ce qui est filtré</translation>
    </message>
    <message>
        <source>of the whole campaign</source>
        <translation>de toute la campagne</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Filtered</source>
        <translation>Filtré</translation>
    </message>
    <message>
        <source>Return or a double click selects the cells of a wave</source>
        <translation>Entrée ou un double clic sélectionne les cases d’une vague</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::StatusStrip</name>
    <message>
        <source>practice, time × %1</source>
        <translation>exercice, temps × %1</translation>
    </message>
    <message>
        <source>data</source>
        <comment>age of the data</comment>
        <translation>données</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>executions</source>
        <translation>exécutions</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>cores now</source>
        <translation>cœurs</translation>
    </message>
    <message>
        <source>Jobs seen running at the last poll; observed</source>
        <translation>Tâches vues en cours au dernier relevé&#x202f;; observé</translation>
    </message>
    <message>
        <source>outbox</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>cases</translation>
    </message>
    <message>
        <source>CPU‑h</source>
        <translation>h CPU</translation>
    </message>
    <message>
        <source>%1 of ≈ %2</source>
        <translation>%1 sur ≈ %2</translation>
    </message>
    <message>
        <source>Measured CPU hours of accepted results, of the predicted CPU hours of the whole campaign</source>
        <translation>Heures CPU mesurées des résultats acceptés, sur les heures CPU prévues de toute la campagne</translation>
    </message>
    <message>
        <source>disk free</source>
        <translation>disque libre</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>nothing to ask</source>
        <translation>rien à demander</translation>
    </message>
    <message>
        <source>No execution is live. The last answer is %1.</source>
        <translation>Aucune exécution n’est en vie. La dernière réponse&#x202f;: %1.</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>non chiffré</translation>
    </message>
    <message>
        <source>%1: this window only observes; whoever runs the campaign talks to the platform.</source>
        <translation>%1&#x202f;: cette fenêtre ne fait qu&apos;observer&#x202f;; qui mène la campagne parle à la plateforme.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::SubmitDialog</name>
    <message>
        <source>Submit a wave</source>
        <translation>Soumettre une vague</translation>
    </message>
    <message>
        <source>Name of the wave</source>
        <translation>Nom de la vague</translation>
    </message>
    <message>
        <source>Automatic, by predicted time</source>
        <translation>Automatique, par durée prévue</translation>
    </message>
    <message>
        <source>Workflow</source>
        <translation>Workflow</translation>
    </message>
    <message>
        <source>cells above 12 h each are split into jobs</source>
        <translation>les cases de plus de 12 h sont divisées en tâches</translation>
    </message>
    <message>
        <source>Primaries per cell</source>
        <translation>Primaires par case</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>where the workflow takes a seed; otherwise the platform draws it</source>
        <translation>si le workflow prend une graine&#x202f;; sinon la plateforme la tire</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Budget in CPU hours</source>
        <translation>Budget en heures CPU</translation>
    </message>
    <message>
        <source>the wave is held when it is spent</source>
        <translation>la vague est retenue quand il est dépensé</translation>
    </message>
    <message>
        <source>Outbox delay</source>
        <translation>Délai de la boîte d’envoi</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Ce qui part</translation>
    </message>
    <message>
        <source>frozen at %1 · %2</source>
        <translation>figé à %1 · %2</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>Exclues, et pourquoi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nothing of this selection can be sent.</source>
        <translation>Rien de cette sélection ne peut partir.</translation>
    </message>
    <message numerus="yes">
        <source>%n output(s) will be larger than the platform lets one download: held with their path, until a file fetched by other means is adopted.</source>
        <translation>
            <numerusform>%n sortie dépassera ce que la plateforme laisse télécharger&#x202f;: retenue avec son chemin, jusqu’à l’adoption d’un fichier récupéré autrement.</numerusform>
            <numerusform>%n sorties dépasseront ce que la plateforme laisse télécharger&#x202f;: retenues avec leur chemin, jusqu’à l’adoption de fichiers récupérés autrement.</numerusform>
        </translation>
    </message>
    <message>
        <source>A combined region and some of its parts are both in this wave.</source>
        <translation>Une région combinée et certaines de ses parties sont toutes deux dans cette vague.</translation>
    </message>
    <message numerus="yes">
        <source>At most %n execution(s) at once; the others follow as places come free.</source>
        <translation>
            <numerusform>Au plus %n exécution à la fois&#x202f;; les autres suivent quand des places se libèrent.</numerusform>
            <numerusform>Au plus %n exécutions à la fois&#x202f;; les autres suivent quand des places se libèrent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 cell(s)</source>
        <translation>
            <numerusform>%1 case</numerusform>
            <numerusform>%1 cases</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1 selected</source>
        <translation>sur %1 sélectionnées</translation>
    </message>
    <message>
        <source>%1 left out, see below</source>
        <translation>%1 exclues, voir plus bas</translation>
    </message>
    <message numerus="yes">
        <source>%1 execution(s)</source>
        <translation>
            <numerusform>%1 exécution</numerusform>
            <numerusform>%1 exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 job(s)</source>
        <translation>
            <numerusform>%1 tâche</numerusform>
            <numerusform>%1 tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prévues</translation>
    </message>
    <message>
        <source>longest cell %1</source>
        <translation>case la plus longue %1</translation>
    </message>
    <message>
        <source>output to fetch</source>
        <translation>à récupérer</translation>
    </message>
    <message>
        <source>%1 are free here</source>
        <translation>%1 libres ici</translation>
    </message>
    <message>
        <source>from first start to end</source>
        <translation>du premier départ à la fin</translation>
    </message>
    <message>
        <source>mean %1 cores, simulated</source>
        <translation>%1 cœurs en moyenne, simulé</translation>
    </message>
    <message>
        <source>ends, when started now</source>
        <translation>fin, si lancée maintenant</translation>
    </message>
    <message>
        <source>simulated queue</source>
        <translation>file simulée</translation>
    </message>
    <message>
        <source>%1 of %2 cells</source>
        <translation>%1 sur %2 cases</translation>
    </message>
    <message>
        <source>Nothing is left out.</source>
        <translation>Rien n’est exclu.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>More than 500 cells: type %1 to confirm</source>
        <translation>Plus de 500 cases&#x202f;: tapez %1 pour confirmer</translation>
    </message>
    <message>
        <source>More than 1,000 CPU hours: type %1 to confirm</source>
        <translation>Plus de 1&#x202f;000 heures CPU&#x202f;: tapez %1 pour confirmer</translation>
    </message>
    <message>
        <source>After Submit everything waits %1 s in the outbox; cancelling there costs nothing.</source>
        <translation>Après l’envoi, tout attend %1 s dans la boîte d’envoi&#x202f;; y annuler ne coûte rien.</translation>
    </message>
    <message numerus="yes">
        <source>Submit %1 cell(s)</source>
        <translation>
            <numerusform>Soumettre %1 case</numerusform>
            <numerusform>Soumettre %1 cases</numerusform>
        </translation>
    </message>
    <message>
        <source>frozen at %1</source>
        <extracomment>%1 is a time, %2 an expression</extracomment>
        <translation>figé à %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 batch(es)</source>
        <translation>
            <numerusform>%1 lot</numerusform>
            <numerusform>%1 lots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 split(s)</source>
        <translation>
            <numerusform>%1 découpée</numerusform>
            <numerusform>%1 découpées</numerusform>
        </translation>
    </message>
    <message>
        <source>their line is not ticked; they stay as they are</source>
        <translation>leur ligne n&apos;est pas cochée&#x202f;; elles restent telles quelles</translation>
    </message>
    <message>
        <source>Select these cells in the matrix; the plan keeps its own</source>
        <translation>Sélectionner ces cases dans la matrice&#x202f;; le plan garde les siennes</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Montrer&#x202f;: %1</translation>
    </message>
    <message>
        <source>Save the plan</source>
        <translation>Enregistrer le plan</translation>
    </message>
    <message>
        <source>Plan (*.json);;Table (*.csv)</source>
        <translation>Plan (*.json);;Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>When it runs</source>
        <translation>Quand elle s&apos;exécute</translation>
    </message>
    <message>
        <source>simulated queue, predicted times</source>
        <translation>file simulée, durées prédites</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>Enregistrer le plan…</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Number of cells, to confirm</source>
        <translation>Nombre de cases, pour confirmer</translation>
    </message>
    <message>
        <source>More statistics</source>
        <translation>Plus de statistique</translation>
    </message>
    <message>
        <source>Cells that were tried before take other seeds, of independent histories, not those they had</source>
        <translation>Les cases déjà tentées prennent d’autres graines, d’histoires indépendantes, au lieu de celles qu’elles avaient</translation>
    </message>
    <message>
        <source>The engine is paused: the wave is kept, and leaves when you resume.</source>
        <translation>Le moteur est en pause&#x202f;: la vague est gardée et part à la reprise.</translation>
    </message>
    <message>
        <source>%1 go with the others and save %2</source>
        <extracomment>%1 is a number of cells, %2 &quot;3 executions&quot;</extracomment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln execution(s)</source>
        <translation>
            <numerusform>%Ln exécution</numerusform>
            <numerusform>%Ln exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>open cells of each model and particle, where they save executions</source>
        <translation>cases ouvertes de chaque modèle et particule, si elles économisent des exécutions</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>waves of a higher number go first</source>
        <translation>les vagues au nombre le plus haut passent d&apos;abord</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Cells not asked for, at most</source>
        <translation>Cases non demandées, au plus</translation>
    </message>
    <message>
        <source>none while a line is not ticked</source>
        <translation>aucune tant qu&apos;une ligne n&apos;est pas cochée</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::TimeBar</name>
    <message>
        <source>Back to now</source>
        <translation>Revenir à maintenant</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>To the change before</source>
        <translation>Au changement précédent</translation>
    </message>
    <message>
        <source>To the next change</source>
        <translation>Au changement suivant</translation>
    </message>
    <message>
        <source>Looking back: nothing can be changed</source>
        <translation>Retour en arrière&#x202f;: rien ne peut être modifié</translation>
    </message>
    <message>
        <source>The campaign goes on meanwhile.</source>
        <translation>La campagne continue pendant ce temps.</translation>
    </message>
    <message>
        <source>1 min a second</source>
        <translation>1&#xa0;min par seconde</translation>
    </message>
    <message>
        <source>10 min a second</source>
        <translation>10&#xa0;min par seconde</translation>
    </message>
    <message>
        <source>1 h a second</source>
        <translation>1&#xa0;h par seconde</translation>
    </message>
    <message>
        <source>6 h a second</source>
        <translation>6&#xa0;h par seconde</translation>
    </message>
    <message>
        <source>1 day a second</source>
        <translation>1 jour par seconde</translation>
    </message>
    <message>
        <source>1 week a second</source>
        <translation>1 semaine par seconde</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>How much of the campaign passes in a second</source>
        <translation>Durée de la campagne qui passe en une seconde</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pictures…</source>
        <translation>Images…</translation>
    </message>
    <message>
        <source>Stop at %1</source>
        <translation>Arrêter à %1</translation>
    </message>
    <message>
        <source>Write no more pictures</source>
        <translation>Ne plus écrire d&apos;images</translation>
    </message>
    <message>
        <source>The matrix from the first moment to the last, as numbered PNG files or an animated one</source>
        <translation>La matrice du premier moment au dernier, en fichiers PNG numérotés ou en un seul animé</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::TimeLine</name>
    <message>
        <source>%1 waiting %2</source>
        <extracomment>attempt number and how long it waited</extracomment>
        <translation>%1 attente %2</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Attempt %1, %2: waited %3, ran %4</source>
        <translation>Essai %1, %2&#x202f;: attente %3, exécution %4</translation>
    </message>
    <message>
        <source>Attempt %1, %2: waited %3</source>
        <translation>Essai %1, %2&#x202f;: attente %3</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::TimeSlider</name>
    <message>
        <source>Moment of the campaign</source>
        <translation>Instant de la campagne</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::VisionCheck</name>
    <message>
        <source>Usual sight</source>
        <translation>Vue ordinaire</translation>
    </message>
    <message>
        <source>Red-blind (protan)</source>
        <translation>Sans le rouge (protan)</translation>
    </message>
    <message>
        <source>Green-blind (deutan)</source>
        <translation>Sans le vert (deutan)</translation>
    </message>
    <message>
        <source>Blue-blind (tritan)</source>
        <translation>Sans le bleu (tritan)</translation>
    </message>
    <message>
        <source>“%1” and “%2” look too much alike: ΔE %3, where %4 is enough.</source>
        <translation>«&#x202f;%1&#x202f;» et «&#x202f;%2&#x202f;» se ressemblent trop&#x202f;: ΔE %3, quand %4 suffit.</translation>
    </message>
    <message>
        <source>“%1” and “%2” look too much alike to the red-blind: ΔE %3, where %4 is enough.</source>
        <translation>«&#x202f;%1&#x202f;» et «&#x202f;%2&#x202f;» se ressemblent trop pour qui ne voit pas le rouge&#x202f;: ΔE %3, quand %4 suffit.</translation>
    </message>
    <message>
        <source>“%1” and “%2” look too much alike to the green-blind: ΔE %3, where %4 is enough.</source>
        <translation>«&#x202f;%1&#x202f;» et «&#x202f;%2&#x202f;» se ressemblent trop pour qui ne voit pas le vert&#x202f;: ΔE %3, quand %4 suffit.</translation>
    </message>
    <message>
        <source>“%1” and “%2” look too much alike to the blue-blind: ΔE %3, where %4 is enough.</source>
        <translation>«&#x202f;%1&#x202f;» et «&#x202f;%2&#x202f;» se ressemblent trop pour qui ne voit pas le bleu&#x202f;: ΔE %3, quand %4 suffit.</translation>
    </message>
    <message>
        <source>Every two states can be told apart by their colours: ΔE %1 or more.</source>
        <translation>Les états se distinguent deux à deux par leurs couleurs&#x202f;: ΔE %1 ou plus.</translation>
    </message>
    <message>
        <source>Where cells are small, nothing else tells them apart. You can keep them so.</source>
        <translation>Là où les cases sont petites, rien d’autre ne les distingue. Vous pouvez les garder ainsi.</translation>
    </message>
    <message>
        <source>nearest: %1 and %2, ΔE %3</source>
        <extracomment>%1 and %2 are the two states whose colours are nearest, %3 is the distance of these</extracomment>
        <translation>plus proches&#x202f;: %1 et %2, ΔE %3</translation>
    </message>
    <message>
        <source>too near: %1 and %2, ΔE %3</source>
        <translation>trop proches&#x202f;: %1 et %2, ΔE %3</translation>
    </message>
    <message>
        <source>ΔE is how different two colours look (CIEDE2000): 0 is the same, 100 is black and white.</source>
        <translation>ΔE dit combien deux couleurs paraissent différentes (CIEDE2000)&#x202f;: 0 pour la même, 100 pour le noir et le blanc.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::WelcomePage</name>
    <message>
        <source>Recent</source>
        <translation>Récentes</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Monte Carlo campaigns over CARMIN</source>
        <translation>Campagnes Monte-Carlo par CARMIN</translation>
    </message>
    <message>
        <source>Open the practice campaign</source>
        <translation>Ouvrir la campagne d’exercice</translation>
    </message>
    <message>
        <source>A whole wave on this computer with simulated time. No account is needed and nothing is spent. About five minutes.</source>
        <translation>Une vague entière sur cet ordinateur en temps simulé. Sans compte et sans dépense. Cinq minutes environ.</translation>
    </message>
    <message>
        <source>New campaign…</source>
        <translation>Nouvelle campagne…</translation>
    </message>
    <message>
        <source>The OpenDose grid, or your own phantoms, particles and energies from a file.</source>
        <translation>La grille OpenDose, ou vos fantômes, particules et énergies d’un fichier.</translation>
    </message>
    <message>
        <source>Connect to VIP…</source>
        <translation>Se connecter à VIP…</translation>
    </message>
    <message>
        <source>With your API key from the VIP portal. Nothing is sent before you submit a wave.</source>
        <translation>Avec votre clé d’API du portail VIP. Rien ne part avant que vous soumettiez une vague.</translation>
    </message>
    <message>
        <source>Open a campaign…</source>
        <translation>Ouvrir une campagne…</translation>
    </message>
    <message>
        <source>A .dosegrid file. You can also drop one here.</source>
        <translation>Un fichier .dosegrid. Vous pouvez aussi en déposer un ici.</translation>
    </message>
    <message>
        <source>One look at a campaign</source>
        <translation>Une campagne d’un regard</translation>
    </message>
    <message>
        <source>Every cell is one simulation to obtain: a model, a source region, a particle, an energy.</source>
        <translation>Chaque case est une simulation à obtenir&#x202f;: un modèle, une région source, une particule, une énergie.</translation>
    </message>
</context>
<context>
    <name>dosegrid::widgets::ZoomControl</name>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Fit the whole campaign</source>
        <translation>Voir toute la campagne</translation>
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
        <translation>Campagnes Monte-Carlo par CARMIN</translation>
    </message>
    <message>
        <source>Writes pictures of matrix and statistics, then ends.</source>
        <translation>Écrit des images de la matrice et des statistiques, puis finit.</translation>
    </message>
    <message>
        <source>Campaign to open.</source>
        <translation>Campagne à ouvrir.</translation>
    </message>
</context>
</TS>

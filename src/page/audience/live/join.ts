import '../../../styles/live/wall.css';
import { element } from '../../../browser/element.ts';
import { type LiveOnWall, spacedCode, typedAddress } from '../../../model/live/on-wall.ts';
import { qrFile } from '../../../model/qr-file.ts';
import { t } from './words.ts';

/**
 * Makes what leads phones into a room, in the language of the page: the QR code, and what to type without one.
 *
 * @param room its address and code
 */
export function joinParts({ address, code }: Pick<LiveOnWall, 'address' | 'code'>): readonly HTMLElement[] {
	const image = element('img');
	image.alt = t('joinAlt', { address });
	image.src = `data:image/svg+xml,${encodeURIComponent(qrFile(address))}`;
	return [
		image,
		element(
			'div',
			'',
			element('p', '', t('join')),
			element('p', 'address', ...breakable(typedAddress(address))),
			element('p', 'code', element('span', '', t('code')), ' ', element('strong', '', spacedCode(code))),
		),
	];
}

/** An address that may be broken after a slash, as nobody would type a hyphen then. */
function breakable(address: string): readonly (Node | string)[] {
	return address.split(/(?<=[/.])/u).flatMap((part) => [part, element('wbr')]);
}
